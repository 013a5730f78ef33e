-- What persons and tenancies are called in the system from which they were taken over, so that files can name them.
create table person_reference (
    reference text primary key,
    person_id uuid not null references person
);
create index person_reference_person on person_reference (person_id);

create table tenancy_reference (
    reference text primary key,
    tenancy_id uuid not null unique references tenancy
);
