-- What was entered by mistake is annulled, with a reason: it stays readable, and its effects are undone.
create table annulment (
    annulment_id uuid primary key,
    tenancy_id uuid not null references tenancy,
    kind text not null check (kind in ('tenancy', 'notice', 'householdChange')),
    subject_id uuid not null unique,
    reason text not null,
    annulled_on date not null
);
create index annulment_tenancy on annulment (tenancy_id, annulment_id);

alter table tenancy add column annulled boolean not null default false;

alter table household_change
    drop constraint household_change_status_check,
    add constraint household_change_status_check
        check (status in ('awaitingDocuments', 'awaitingDecision', 'approved', 'refused', 'effective', 'annulled'));

-- A death supersedes a notice that runs, which runs again when the death was a mistake; and an end by death may follow from a change of
-- the household. The notice that supersedes is written after the superseded one, and before the change that it follows from.
alter table notice
    add column superseded_by uuid references notice deferrable initially deferred,
    add column household_change_id uuid references household_change deferrable initially deferred;
create index notice_superseded_by on notice (superseded_by) where superseded_by is not null;
create index notice_household_change on notice (household_change_id) where household_change_id is not null;
update notice superseded
set superseded_by = running.notice_id
from notice running
where superseded.status = 'superseded' and running.tenancy_id = superseded.tenancy_id and running.status = 'running';
update notice
set household_change_id = change.household_change_id
from household_change change
where notice.reason = 'death' and notice.status = 'running' and change.tenancy_id = notice.tenancy_id
    and change.kind = 'deceased' and change.status = 'effective' and change.on_date = notice.died_on
    and not exists (select 1 from notice_signatory where notice_signatory.notice_id = notice.notice_id);
