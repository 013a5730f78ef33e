-- Runs that time starts: one row a kind and business date, whichever replica was first. Without a run it was refused, for the reason.
create table scheduled_run (
    kind text not null,
    business_date date not null,
    run_id uuid,
    tried_at timestamptz not null,
    attempts integer not null default 0,
    reason text,
    primary key (kind, business_date)
);
