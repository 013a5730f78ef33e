-- A tenancy that was a mistake: no day of it counts.
alter table tenancy_period add column annulled boolean not null default false;

-- Whom the lease binds, as tenancy told it: who signed it, and each change of the household since. Kept by the id of the tenancy, also
-- before its contract is known.
create table signed_tenant (
    tenancy_id uuid not null,
    person_id uuid not null,
    start_date date not null,
    primary key (tenancy_id, person_id)
);

-- told is the sequence of the event, which orders changes of one day; ends_lease says that the last tenant died.
create table household_change (
    household_change_id uuid primary key,
    tenancy_id uuid not null,
    told bigint not null,
    kind text not null,
    on_date date not null,
    ends_lease boolean not null,
    annulled boolean not null
);
create index household_change_tenancy on household_change (tenancy_id);

create table household_change_member (
    household_change_id uuid not null references household_change on delete cascade,
    person_id uuid not null,
    effect text not null check (effect in ('joined', 'left', 'changed')),
    tenant boolean not null,
    primary key (household_change_id, person_id)
);

-- An end of the lease by the death of its last tenant; a withdrawn one was a mistake.
create table death_notice (
    notice_id uuid primary key,
    tenancy_id uuid not null,
    died_on date not null,
    withdrawn boolean not null
);
create index death_notice_tenancy on death_notice (tenancy_id);
