-- Damage to dwellings: what was reported, the quotes and invoices, and who pays what.
create table damage_claim (
    damage_claim_id uuid primary key,
    tenancy_id uuid not null references tenancy,
    occurred_on date not null,
    reported_on date not null,
    description text not null,
    estimate numeric(14, 2) check (estimate > 0),
    decided_on date,
    amount numeric(14, 2) check (amount > 0),
    insured boolean,
    malice boolean,
    tenant_liable boolean,
    tenant_share numeric(14, 2) check (tenant_share >= 0),
    landlord_share numeric(14, 2) check (landlord_share >= 0),
    insurer_share numeric(14, 2) check (insurer_share >= 0),
    ground text,
    parameter_status text,
    version bigint not null,
    check (decided_on is null or tenant_share + landlord_share + insurer_share = amount)
);
create index damage_claim_tenancy on damage_claim (tenancy_id, damage_claim_id);

create table damage_claim_document (
    damage_claim_id uuid not null references damage_claim,
    position integer not null,
    kind text not null check (kind in ('quote', 'invoice', 'insurerReport', 'policeReport', 'photo')),
    received_on date not null,
    amount numeric(14, 2) check (amount > 0),
    primary key (damage_claim_id, position)
);
