-- What a year is thought to cost a building, by category, divided over its dwellings.
create table charge_budget (
    charge_budget_id uuid primary key,
    building_id uuid not null references building,
    valid_from date not null,
    decided_at timestamptz not null
);
create index charge_budget_building on charge_budget (building_id, charge_budget_id desc);

create table charge_budget_line (
    charge_budget_id uuid not null references charge_budget,
    ordinal integer not null,
    group_code text,
    category text not null,
    communal_heating boolean not null,
    divided_by text not null,
    amount numeric(14, 2) not null,
    primary key (charge_budget_id, ordinal)
);

create table charge_budget_share (
    charge_budget_id uuid not null references charge_budget,
    dwelling_id uuid not null,
    share numeric(14, 2) not null,
    advance numeric(14, 2) not null,
    primary key (charge_budget_id, dwelling_id)
);
create index charge_budget_share_dwelling on charge_budget_share (dwelling_id);

-- What a household pays a month in advance, from a day on; of the same day the one decided last counts.
create table charge_advance (
    charge_advance_id uuid primary key,
    tenancy_id uuid not null,
    valid_from date not null,
    advance numeric(14, 2) not null check (advance >= 0),
    basis text not null,
    charge_budget_id uuid references charge_budget,
    ground text,
    decided_at timestamptz not null
);
create index charge_advance_tenancy on charge_advance (tenancy_id, charge_advance_id desc);
create index charge_advance_budget on charge_advance (charge_budget_id);

-- The periods that were told last.
create table charge_advance_told (
    tenancy_id uuid primary key,
    periods text not null
);
