-- What of the forgotten events was settled, so that a list of a later restore asks for none of it again.
alter table forgotten_event
    add column done_at timestamptz,
    add column done_reason text,
    add constraint forgotten_event_done check (done_reason is null or done_at is not null);

create index forgotten_event_subject on forgotten_event (subject);
