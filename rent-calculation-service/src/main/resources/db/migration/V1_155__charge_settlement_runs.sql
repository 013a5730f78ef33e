-- Who asked last for the drafts of a period: each draft of the run is that person's.
create table charge_settlement_run (
    run_id uuid primary key,
    from_date date not null,
    until_date date not null,
    requested_by_client text not null,
    requested_by text not null
);
