-- Inspections (plaatsbeschrijvingen) at entry and at exit, room by room.
create table inspection (
    inspection_id uuid primary key,
    tenancy_id uuid not null references tenancy,
    kind text not null check (kind in ('incoming', 'outgoing')),
    method text not null check (method in ('joint', 'expert')),
    held_on date not null,
    signed_on date,
    version bigint not null,
    unique (tenancy_id, kind)
);

create table inspection_item (
    inspection_id uuid not null references inspection,
    position integer not null,
    room text not null,
    element text not null,
    condition text not null check (condition in ('fresh', 'good', 'worn', 'damaged', 'missing')),
    cause text check (cause in ('wear', 'forceMajeure', 'household')),
    description text,
    amount numeric(14, 2) check (amount > 0),
    primary key (inspection_id, position)
);

create table inspection_signatory (
    inspection_id uuid not null references inspection,
    position integer not null,
    person_id uuid not null references person,
    primary key (inspection_id, position),
    unique (inspection_id, person_id)
);
create index inspection_signatory_person on inspection_signatory (person_id);
