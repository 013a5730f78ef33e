-- What the costs of a building and period come to for its households; a draft until somebody else makes it final.
create table charge_settlement (
    charge_settlement_id uuid primary key,
    building_id uuid not null references building,
    from_date date not null,
    until_date date not null check (until_date >= from_date),
    kind text not null,
    status text not null,
    total numeric(14, 2) not null,
    vacancy text not null,
    facts_hash text not null,
    drafted_by_client text not null,
    drafted_by text not null,
    drafted_at timestamptz not null,
    finalised_by_client text,
    finalised_by text,
    finalised_at timestamptz,
    settled_on date,
    due_on date,
    advances_from date,
    version integer not null default 0
);
create index charge_settlement_building on charge_settlement (building_id, charge_settlement_id desc);
create unique index charge_settlement_one_draft on charge_settlement (building_id, from_date, until_date)
    where status = 'draft';

-- What it comes to for a household: settlement_key is that of the household, building and period, whatever the settlement.
create table charge_statement (
    charge_settlement_id uuid not null references charge_settlement,
    ordinal integer not null,
    tenancy_id uuid not null,
    settlement_key uuid not null,
    from_date date not null,
    until_date date not null,
    days integer not null,
    share numeric(14, 2) not null,
    advances numeric(14, 2) not null,
    monthly_advance numeric(14, 2) not null,
    components text not null,
    primary key (charge_settlement_id, ordinal),
    unique (charge_settlement_id, tenancy_id)
);
create index charge_statement_tenancy on charge_statement (tenancy_id, charge_settlement_id desc);
