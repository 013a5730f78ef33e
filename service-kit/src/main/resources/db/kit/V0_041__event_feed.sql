-- The place of an event in the feed, given when it is relayed. One row counts them: its lock makes the order of the places the order of
-- the commits, so that who reads on from a place misses nothing (ADR 0054).
alter table outbox add column position bigint;
create unique index outbox_position on outbox (position) where position is not null;
-- What a replica of an older release has marked, which knows of no places; as good as always empty.
create index outbox_unplaced on outbox (subject, sequence) where published_at is not null and position is null;

create table feed (
    one boolean primary key default true check (one),
    last_position bigint not null,
    gone_until bigint not null
);

update outbox set position = placed.position
    from (select id, row_number() over (order by published_at, subject, sequence) as position
        from outbox where published_at is not null) placed
    where outbox.id = placed.id;
insert into feed (last_position, gone_until) select coalesce(max(position), 0), 0 from outbox;
