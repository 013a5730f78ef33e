-- Notices, and who signs them; received_on of a signatory is empty until the signature is in.
create table notice (
    notice_id uuid primary key,
    tenancy_id uuid not null references tenancy,
    reason text not null check (reason in ('ordinary', 'careHome', 'death', 'internalMove', 'propertyAcquired',
        'buildingLandAcquired', 'seriousBreach')),
    received_on date not null,
    died_on date,
    months integer,
    new_tenancy_id uuid references tenancy,
    status text not null check (status in ('awaitingSignatures', 'running')),
    starts_on date,
    ends_on date,
    version bigint not null,
    check ((status = 'running') = (starts_on is not null)),
    check ((status = 'running') = (ends_on is not null))
);
create index notice_tenancy on notice (tenancy_id);
create index notice_new_tenancy on notice (new_tenancy_id) where new_tenancy_id is not null;
create unique index notice_running on notice (tenancy_id) where status = 'running';

create table notice_signatory (
    notice_id uuid not null references notice,
    position integer not null,
    person_id uuid not null references person,
    received_on date,
    primary key (notice_id, position),
    unique (notice_id, person_id)
);
create index notice_signatory_person on notice_signatory (person_id);
