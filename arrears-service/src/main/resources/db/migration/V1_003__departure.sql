create table departure (
    tenancy_id uuid primary key,
    keys_returned_on date not null
);

create table departure_damage (
    damage_id uuid primary key,
    tenancy_id uuid not null,
    description text not null,
    amount numeric(14, 2) not null
);
create index departure_damage_tenancy on departure_damage (tenancy_id);

create table deposit_settlement (
    deposit_id uuid primary key,
    tenancy_id uuid not null,
    applied numeric(14, 2) not null,
    settled_on date not null
);
create index deposit_settlement_tenancy on deposit_settlement (tenancy_id);

-- The final balance is told once a tenancy.
create table final_balance (
    tenancy_id uuid primary key,
    total numeric(14, 2) not null,
    told_at timestamptz not null
);
