-- The household over time. household_member stays what was signed; residence says who lives in the dwelling from which day until
-- which, and follows from what was signed and the changes of members since.
create table residence (
    tenancy_id uuid not null references tenancy,
    position integer not null,
    person_id uuid not null references person,
    role text not null check (role in ('tenant', 'spouse', 'legalCohabitant', 'factualPartner', 'coTenant', 'child',
        'ascendant', 'relative', 'coResident', 'temporaryResident')),
    party_to_lease boolean not null,
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
    from_date date not null,
    until_date date,
    primary key (tenancy_id, position),
    check (until_date >= from_date)
);
create index residence_person on residence (person_id);

insert into residence (tenancy_id, position, person_id, role, party_to_lease, since, severely_disabled, family_allowance,
    orphan_allowance, domiciled, shared_custody, other_parent_rents_socially, unmarried, resident_since_majority, degree, from_date)
select tenancy_id, position, person_id, role, role in ('tenant', 'spouse', 'legalCohabitant', 'factualPartner', 'coTenant'), since,
    severely_disabled, family_allowance, orphan_allowance, domiciled, shared_custody, other_parent_rents_socially, unmarried,
    resident_since_majority, degree, signed_on
from household_member join tenancy using (tenancy_id);

-- What a change of the household does to its members, once it holds.
create table member_change (
    tenancy_id uuid not null references tenancy,
    position integer not null,
    household_change_id uuid not null,
    on_date date not null,
    until_date date,
    effect text not null check (effect in ('joined', 'left', 'changed')),
    person_id uuid not null references person,
    role text not null check (role in ('tenant', 'spouse', 'legalCohabitant', 'factualPartner', 'coTenant', 'child',
        'ascendant', 'relative', 'coResident', 'temporaryResident')),
    party_to_lease boolean not null,
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
    primary key (tenancy_id, position)
);
create index member_change_person on member_change (person_id);
create index member_change_household_change on member_change (household_change_id);

-- The signed household follows the lease: who signed is a party to it by role.
alter table household_member add column party_to_lease boolean;
update household_member set party_to_lease = role in ('tenant', 'spouse', 'legalCohabitant', 'factualPartner', 'coTenant');
alter table household_member alter column party_to_lease set not null;

-- Counts what was filed under a tenancy without changing the lease, so that its version moves with it.
alter table tenancy add column filed integer not null default 0;
