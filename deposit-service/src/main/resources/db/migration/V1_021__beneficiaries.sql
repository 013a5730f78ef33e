-- Whose a deposit is, as tenancy told it: who signed the lease, each change of the household since, and the heirs of who died. Kept by the
-- id of the tenancy, also before its contract is known. Of an heir the id alone: name and account stay with tenancy.
create table signed_tenant (
    tenancy_id uuid not null,
    person_id uuid not null,
    primary key (tenancy_id, person_id)
);

-- told is the sequence of the event, which orders changes of one day.
create table household_change (
    household_change_id uuid primary key,
    tenancy_id uuid not null,
    told bigint not null,
    kind text not null,
    on_date date not null,
    deposit_share numeric(14, 2),
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
    withdrawn boolean not null
);
create index death_notice_tenancy on death_notice (tenancy_id);

create table heir (
    heir_id uuid primary key,
    tenancy_id uuid not null,
    deceased_id uuid not null
);
create index heir_tenancy on heir (tenancy_id);
