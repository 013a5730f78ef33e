-- Signed tenancies as tenancy-service told them; facts is the event's payload.
create table tenancy (
    tenancy_id uuid primary key,
    start_date date not null,
    facts text not null
);

create table household_member (
    tenancy_id uuid not null references tenancy (tenancy_id) on delete cascade,
    person_id uuid not null,
    primary key (tenancy_id, person_id)
);
create index household_member_person on household_member (person_id);
