-- Collective debt settlements of tenants, as the rent account tells them: whoever pays a deposit back has to know of them.
create table debt_settlement (
    debt_settlement_id uuid primary key,
    tenancy_id         uuid    not null,
    admissible_on      date    not null,
    closed_on          date,
    -- heard when the deposit was settled already: what it freezes may have been set off
    heard_late         boolean not null
);
create index debt_settlement_tenancy on debt_settlement (tenancy_id);
