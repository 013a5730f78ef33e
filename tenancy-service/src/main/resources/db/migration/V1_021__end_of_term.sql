-- A projection of what the rent service tells of rents, and of income against its limit, by the days on which a decision is in force:
-- it stands on its own, so that it can be emptied and rebuilt.
create table heard_rent (
    rent_decision_id uuid not null,
    position integer not null,
    tenancy_id uuid not null,
    from_date date not null,
    until_date date,
    decided_at timestamptz not null,
    rent numeric(14, 2) not null,
    indexed_income numeric(14, 2),
    income_limit numeric(14, 2),
    primary key (rent_decision_id, position)
);
create index heard_rent_tenancy on heard_rent (tenancy_id, from_date);

-- Tests of fixed-term leases at the end of their term, with what they compared.
create table end_of_term_assessment (
    end_of_term_assessment_id uuid primary key,
    tenancy_id uuid not null references tenancy,
    term_end_date date not null,
    assessed_on date not null,
    outcome text not null check (outcome in ('extended', 'furtherChecks')),
    new_end_date date,
    rent_decision_id uuid not null,
    indexed_income numeric(14, 2) not null,
    income_limit numeric(14, 2) not null,
    income_percent numeric(7, 2) not null,
    bedrooms integer not null,
    occupants integer not null,
    extra_bedrooms integer not null,
    parameter_status text not null,
    check ((outcome = 'extended') = (new_end_date is not null))
);
create index end_of_term_assessment_tenancy on end_of_term_assessment (tenancy_id, end_of_term_assessment_id);
create unique index end_of_term_extension on end_of_term_assessment (tenancy_id, term_end_date) where outcome = 'extended';

-- The leases whose term comes to its end, in the order of their last days.
create index tenancy_end_of_term on tenancy (end_date, tenancy_id)
    where contract_kind = 'fixedTerm9' and notice_received_on is null and keys_returned_on is null;
