-- Tenancies: the contract, its household, and what the deposit service told of the deposit.
create table tenancy (
    tenancy_id uuid primary key,
    dwelling_id uuid not null references dwelling,
    signed_on date not null,
    start_date date not null,
    contract_kind text not null check (contract_kind in ('fixedTerm9', 'indefinite')),
    end_date date,
    notice_received_on date,
    keys_returned_on date,
    previous_landlord text check (previous_landlord in ('own', 'other')),
    previous_kind text check (previous_kind in ('fixedTerm9', 'indefinite')),
    previous_reason text check (previous_reason in ('internalMove', 'renovation', 'ownChoice')),
    previous_tenancy_id uuid references tenancy,
    version bigint not null,
    check (signed_on <= start_date),
    check (end_date >= start_date)
);
create index tenancy_dwelling on tenancy (dwelling_id, start_date);
create index tenancy_previous on tenancy (previous_tenancy_id) where previous_tenancy_id is not null;

create table household_member (
    tenancy_id uuid not null references tenancy,
    position integer not null,
    person_id uuid not null references person,
    role text not null check (role in ('tenant', 'spouse', 'legalCohabitant', 'factualPartner', 'coTenant', 'child',
        'ascendant', 'relative', 'coResident', 'temporaryResident')),
    since date,
    severely_disabled boolean not null,
    family_allowance boolean,
    orphan_allowance boolean,
    domiciled boolean,
    shared_custody boolean,
    other_parent_rents_socially boolean,
    unmarried boolean,
    resident_since_majority boolean,
    degree integer check (degree between 1 and 3),
    primary key (tenancy_id, position),
    unique (tenancy_id, person_id)
);
create index household_member_person on household_member (person_id);

-- A projection of what the deposit service tells: it stands on its own, so that it can be emptied and rebuilt.
create table tenancy_deposit (
    tenancy_id uuid primary key,
    status text not null
);
