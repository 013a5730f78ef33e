-- What households pay of damages, as tenancy-service told it, kept also before the contract is known.
create table damage_claim (
    damage_claim_id uuid primary key,
    tenancy_id uuid not null,
    decided_on date not null,
    amount numeric(14, 2) not null check (amount > 0)
);
create index damage_claim_tenancy on damage_claim (tenancy_id);
