-- A notice can be superseded by another end of the lease, withdrawn, or annulled as a mistake; its period stays readable.
alter table notice
    drop constraint notice_status_check,
    drop constraint notice_check,
    drop constraint notice_check1,
    add constraint notice_status_check
        check (status in ('awaitingSignatures', 'running', 'superseded', 'withdrawn', 'annulled')),
    add constraint notice_period_check check (status <> 'running' or (starts_on is not null and ends_on is not null)),
    add constraint notice_awaiting_check check (status <> 'awaitingSignatures' or (starts_on is null and ends_on is null));
