-- What was told of a tenancy after its signing: kept by the tenancy's id, also before its contract is known.
-- end_told is the sequence of the event that told the end, so that the last one told counts in whatever order they come.
create table tenancy_course (
    tenancy_id uuid primary key,
    end_date date,
    end_told bigint not null default 0,
    annulled boolean not null default false
);
insert into tenancy_course (tenancy_id, end_date)
    select tenancy_id, (facts::jsonb ->> 'endDate')::date from tenancy;

-- Approved changes of households; facts is the event's payload, told its sequence.
create table household_change (
    household_change_id uuid primary key,
    tenancy_id uuid not null,
    told bigint not null,
    facts text not null
);
create index household_change_tenancy on household_change (tenancy_id);

-- The newest list of a dwelling's dated figures that was told, by its registration, a change, or a contract.
create table dwelling_figures (
    dwelling_id uuid primary key,
    told_at timestamptz not null,
    figures text not null
);

alter table tenancy add column dwelling_id uuid;
update tenancy set dwelling_id = (facts::jsonb ->> 'dwellingId')::uuid;
alter table tenancy alter column dwelling_id set not null;
create index tenancy_dwelling on tenancy (dwelling_id);

-- A member may be told before the contract is.
alter table household_member drop constraint household_member_tenancy_id_fkey;
