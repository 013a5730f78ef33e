-- Who looked at a draft: a run makes final only what somebody else looked at.
alter table charge_settlement
    add column reviewed_by_client text,
    add column reviewed_by text,
    add column reviewed_at timestamptz,
    add check ((reviewed_by is null) = (reviewed_at is null) and (reviewed_by is null) = (reviewed_by_client is null));
-- All buildings of a period: the drafts to look at, and those whose letters are printed.
create index charge_settlement_period on charge_settlement (from_date, until_date, charge_settlement_id);

-- What was asked of a run that makes reviewed drafts final, and by whom.
create table charge_finalisation_run (
    run_id uuid primary key,
    from_date date not null,
    until_date date not null,
    due_on date not null,
    advances_from date,
    requested_by_client text not null,
    requested_by text not null
);
