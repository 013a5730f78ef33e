-- Decided rents. Never changed: a later decision replaces an earlier one from its effective date on.
-- facts and trace are canonical JSON texts: what was asked, and why the answer is what it is.
create table rent_decision (
    rent_decision_id uuid primary key,
    tenancy_id uuid not null,
    reason text not null,
    effective_from date not null,
    decided_at timestamptz not null,
    supersedes uuid references rent_decision (rent_decision_id),
    rules_version text not null,
    parameter_status text not null,
    indexed_income numeric(14, 2) not null,
    income_limit numeric(14, 2) not null,
    income_band text not null,
    divisor integer not null,
    income_share numeric(14, 2) not null,
    family_reduction numeric(14, 2) not null,
    patrimony_reduction numeric(14, 2) not null,
    energy_correction numeric(14, 2) not null,
    minimum_rent numeric(14, 2) not null,
    maximum_rent numeric(14, 2) not null,
    calculated_rent numeric(14, 2) not null,
    bound text not null,
    rent numeric(14, 2) not null,
    social_reduction numeric(14, 2) not null,
    facts text not null,
    trace text not null
);
create index rent_decision_tenancy on rent_decision (tenancy_id, effective_from desc, rent_decision_id desc);
create index rent_decision_supersedes on rent_decision (supersedes);

-- The first rent of a tenancy is decided once, whatever is heard twice.
create unique index rent_decision_first on rent_decision (tenancy_id) where reason = 'initial';
