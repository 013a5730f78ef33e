-- Retention: so many years after the end of a tenancy its personal data goes, and the figures stay. A person goes with the last tenancy.
alter table tenancy add column erased_on date;
alter table person
    add column erased_on date,
    alter column ssin drop not null,
    add constraint person_ssin_known check ((ssin is null) = (erased_on is not null));
create index tenancy_to_erase on tenancy (end_date, tenancy_id) where erased_on is null;
create index household_change_person_tenancy on household_change (person_id, tenancy_id);

-- What a run erased, or found that it would erase: figures, by tenancy.
create table retention_run (
    run_id uuid primary key references run (run_id),
    business_date date not null,
    months integer not null,
    dry_run boolean not null
);

create table retention_figure (
    run_id uuid not null references retention_run,
    tenancy_id uuid not null references tenancy,
    what text not null,
    rows integer not null check (rows > 0),
    primary key (run_id, tenancy_id, what)
);
create index retention_figure_tenancy on retention_figure (tenancy_id);

-- Persons that a run erased, or would erase; each is counted once.
create table retention_person (
    run_id uuid not null references retention_run,
    person_id uuid not null references person,
    primary key (run_id, person_id)
);
create index retention_person_person on retention_person (person_id);
