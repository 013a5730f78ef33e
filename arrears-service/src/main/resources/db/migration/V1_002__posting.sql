-- What this service has heard of a tenancy: kept by the id of the tenancy, also before its contract is known.
create table tenancy_period (
    tenancy_id uuid primary key,
    start_date date,
    contract_end date,
    notice_end date,
    departed_end date
);

create table rent_decision (
    rent_decision_id uuid primary key,
    tenancy_id uuid not null,
    decided_at timestamptz not null
);
create index rent_decision_tenancy on rent_decision (tenancy_id);

create table rent_decision_period (
    rent_decision_id uuid not null references rent_decision (rent_decision_id) on delete cascade,
    valid_from date not null,
    valid_until date,
    rent numeric(14, 2) not null,
    primary key (rent_decision_id, valid_from)
);

-- Months that were posted on an account, also those for which nothing is due, or nothing was decided yet.
create table posted_month (
    rent_account_id uuid not null references rent_account (rent_account_id),
    month date not null check (extract(day from month) = 1),
    primary key (rent_account_id, month)
);
