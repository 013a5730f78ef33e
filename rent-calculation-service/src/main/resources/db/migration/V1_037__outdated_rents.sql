-- Decided rents that rest on incomes that were corrected since; income_ids are the declarations as they were when the rent was decided.
create table outdated_rent (
    rent_decision_id uuid primary key references rent_decision (rent_decision_id),
    tenancy_id uuid not null,
    since timestamptz not null,
    income_ids uuid[] not null
);
create index outdated_rent_since on outdated_rent (since, rent_decision_id);
create index outdated_rent_tenancy on outdated_rent (tenancy_id);
