-- For which months tenancy-service told that the under-occupancy fee is due: a projection. It may be told before the tenancy is known.
create table under_occupancy (
    tenancy_id uuid not null,
    from_date date not null,
    until_date date,
    surplus_bedrooms integer not null,
    primary key (tenancy_id, from_date)
);

-- What was decided that the fee is; the newest decision of a tenancy counts, for all months.
create table under_occupancy_fee_decision (
    fee_decision_id uuid primary key,
    tenancy_id uuid not null,
    decided_at timestamptz not null
);
create index under_occupancy_fee_decision_tenancy on under_occupancy_fee_decision (tenancy_id, fee_decision_id);

create table under_occupancy_fee_period (
    fee_decision_id uuid not null references under_occupancy_fee_decision,
    from_date date not null,
    until_date date not null,
    surplus_bedrooms integer not null,
    rent numeric(14, 2),
    percent numeric(5, 2) not null,
    minimum numeric(14, 2) not null,
    fee numeric(14, 2) not null,
    parameter_status text not null,
    primary key (fee_decision_id, from_date)
);
