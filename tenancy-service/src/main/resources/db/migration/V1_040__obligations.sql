-- Obligations of tenants (language, work registration, property), what was recorded of each, and where its clock came from.
create table obligation (
    obligation_id uuid primary key,
    tenancy_id uuid not null references tenancy,
    person_id uuid not null references person,
    kind text not null check (kind in ('language', 'work', 'property')),
    level text,
    arisen_on date not null,
    due_on date not null,
    state text not null check (state in ('open', 'met', 'exempt', 'inDefault', 'reported', 'sanctioned')),
    settled boolean not null,
    ended_on date,
    carried_from uuid unique references obligation,
    property_right text,
    property_object text check (property_object in ('dwelling', 'buildingLand')),
    property_acquisition text,
    property_acquired_on date,
    parameter_status text not null,
    version bigint not null,
    check ((kind = 'language') = (level is not null)),
    check ((kind = 'property') = (property_right is not null))
);
create index obligation_tenancy on obligation (tenancy_id, obligation_id);
create index obligation_person on obligation (person_id);
-- A person has one duty of language and of work in a tenancy, be it told twice.
create unique index obligation_once on obligation (tenancy_id, person_id, kind) where kind <> 'property';
-- The worklist: what is still to come, by its day.
create index obligation_due on obligation (due_on, obligation_id) where not settled;
create index obligation_state on obligation (state, due_on, obligation_id);

create table obligation_step (
    obligation_id uuid not null references obligation,
    position integer not null,
    step text not null check (step in ('registerCheck', 'evidence', 'exemption', 'deferral', 'defaultNotice', 'report',
        'sanction')),
    on_date date not null,
    code text,
    until_date date,
    fine numeric(14, 2) check (fine >= 0),
    primary key (obligation_id, position)
);
