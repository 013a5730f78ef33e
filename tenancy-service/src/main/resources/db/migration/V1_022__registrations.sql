-- A projection of what the deposit service tells that it asks: it stands on its own, so that it can be emptied and rebuilt.
create table heard_deposit (
    tenancy_id uuid primary key,
    deposit numeric(14, 2) not null
);

-- The registration of each lease that was signed here, and the steps it took.
create table lease_registration (
    tenancy_id uuid primary key references tenancy,
    due_on date not null,
    progress text not null check (progress in ('due', 'exported', 'received', 'registered')),
    version bigint not null
);
create index lease_registration_due on lease_registration (due_on, tenancy_id) where progress in ('due', 'exported');
create index lease_registration_progress on lease_registration (progress, due_on, tenancy_id);

create table lease_registration_step (
    tenancy_id uuid not null references lease_registration,
    position integer not null,
    progress text not null check (progress in ('exported', 'received', 'registered')),
    on_date date not null,
    reference text,
    primary key (tenancy_id, position)
);
