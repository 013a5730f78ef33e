-- How a letter left, and that it came back: the landlord proves the sending. Only added.
create table arrears_sending (
    sending_id uuid primary key,
    step_id uuid not null references arrears_step,
    handed_over_on date not null,
    reference text,
    client text not null,
    recorded_at timestamptz not null
);
create index arrears_sending_step on arrears_sending (step_id);

create table arrears_sending_failure (
    sending_id uuid primary key references arrears_sending,
    failed_on date not null,
    reason text not null,
    client text not null,
    recorded_at timestamptz not null
);
