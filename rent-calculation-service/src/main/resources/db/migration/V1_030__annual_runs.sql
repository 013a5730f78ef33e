-- Annual runs: for which year, and what for. A run is one of a year and a purpose, and asked again it is the same one.
create table annual_run (
    run_id uuid primary key references run (run_id) on delete cascade,
    year integer not null,
    purpose text not null check (purpose in ('dryRun', 'decision', 'approval')),
    approves uuid references annual_run (run_id),
    unique (year, purpose),
    check ((purpose = 'approval') = (approves is not null))
);
create index annual_run_approves on annual_run (approves);

-- Who asked for it, each time that it was opened: for an approval, who approved.
create table annual_run_request (
    run_id uuid not null references annual_run (run_id) on delete cascade,
    requested_at timestamptz not null,
    requested_by text not null,
    primary key (run_id, requested_at)
);

-- What came of each tenancy. rent_decision_ids are the decisions of this run, in the order of their dates.
create table annual_run_result (
    run_id uuid not null references annual_run (run_id) on delete cascade,
    tenancy_id uuid not null,
    outcome text not null check (outcome in ('decided', 'unchanged', 'waiting', 'refused', 'heldBack')),
    reason text,
    detail text,
    rent_before numeric(14, 2),
    rent_after numeric(14, 2),
    difference numeric(14, 2) generated always as (rent_after - rent_before) stored,
    bound text,
    rent_decision_ids uuid[],
    primary key (run_id, tenancy_id)
);
