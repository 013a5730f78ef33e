-- What a household that left is thought to owe of the period that follows its last settlement; that period's own settlement has the same key.
create table charge_exit (
    settlement_key uuid primary key,
    tenancy_id uuid not null,
    building_id uuid not null references building,
    period_from date not null,
    period_until date not null,
    from_date date not null,
    until_date date not null,
    last_settlement_id uuid not null references charge_settlement,
    last_share numeric(14, 2) not null,
    last_days integer not null,
    share numeric(14, 2) not null,
    advances numeric(14, 2) not null,
    settled_on date not null,
    decided_at timestamptz not null
);
create index charge_exit_tenancy on charge_exit (tenancy_id);
create index charge_exit_building on charge_exit (building_id);
create index charge_exit_last on charge_exit (last_settlement_id);
