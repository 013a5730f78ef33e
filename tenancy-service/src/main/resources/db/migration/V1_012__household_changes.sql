-- The norm that a dwelling itself carries, where the landlord or a technical report fixed one.
alter table dwelling add column maximum_occupants integer check (maximum_occupants >= 1);

-- Changes of a household: reported, completed with documents, decided where the law asks for a decision.
create table household_change (
    household_change_id uuid primary key,
    tenancy_id uuid not null references tenancy,
    kind text not null check (kind in ('joined', 'temporaryStay', 'left', 'birth', 'deceased', 'separation',
        'partnerBecomesTenant', 'factsChanged')),
    person_id uuid not null references person,
    role text check (role in ('tenant', 'spouse', 'legalCohabitant', 'factualPartner', 'coTenant', 'child',
        'ascendant', 'relative', 'coResident', 'temporaryResident')),
    on_date date not null,
    until_date date,
    reported_on date not null,
    since date,
    severely_disabled boolean,
    family_allowance boolean,
    orphan_allowance boolean,
    domiciled boolean,
    shared_custody boolean,
    other_parent_rents_socially boolean,
    unmarried boolean,
    resident_since_majority boolean,
    degree integer check (degree between 1 and 3),
    owns_no_property boolean,
    willing_to_learn_dutch boolean,
    follows_integration_path boolean,
    registered boolean,
    deposit_share numeric(14, 2) check (deposit_share >= 0),
    rent_from_by_judgment date,
    status text not null check (status in ('awaitingDocuments', 'awaitingDecision', 'approved', 'refused', 'effective')),
    completed_on date,
    rent_effective_from date,
    decided_on date,
    decision_reason text,
    version bigint not null,
    check (until_date >= on_date)
);
create index household_change_tenancy on household_change (tenancy_id);
create index household_change_person on household_change (person_id);
-- One change of a person at a time.
create unique index household_change_open on household_change (tenancy_id, person_id)
    where status in ('awaitingDocuments', 'awaitingDecision');

create table household_change_document (
    household_change_id uuid not null references household_change,
    position integer not null,
    kind text not null,
    received_on date not null,
    primary key (household_change_id, position)
);
