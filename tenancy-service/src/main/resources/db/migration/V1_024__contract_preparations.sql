-- Contracts that are prepared: they reserve the dwelling until they are signed or withdrawn. household is the body's, as JSON: ids and
-- facts, neither name nor SSIN. What rent and deposit are proposed was read from the services that compute them.
create table contract_preparation (
    contract_preparation_id uuid primary key,
    dwelling_id uuid not null references dwelling,
    signed_on date not null,
    start_date date not null,
    contract_kind text not null,
    end_date date,
    household text not null,
    previous_lease text,
    rent numeric(14, 2),
    rent_rules_version text,
    deposit numeric(14, 2),
    deposit_rules_version text,
    charges numeric(14, 2),
    status text not null check (status in ('open', 'signed', 'withdrawn')),
    tenancy_id uuid references tenancy,
    withdrawn_on date,
    withdrawal_reason text,
    version bigint not null,
    check ((status = 'withdrawn') = (withdrawn_on is not null))
);
create index contract_preparation_dwelling on contract_preparation (dwelling_id, contract_preparation_id);
create unique index contract_preparation_tenancy on contract_preparation (tenancy_id) where tenancy_id is not null;
