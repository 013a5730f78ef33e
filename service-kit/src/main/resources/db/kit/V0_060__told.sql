-- How far this service has told its topic: behind the last record that was acknowledged and marked, by partition. By slot too, so that
-- replicas, who share the slots, write no row of each other's.
create table told (
    partition integer not null,
    slot smallint not null check (slot between 0 and 11),
    next_offset bigint not null,
    primary key (partition, slot)
);

-- Events that stand on the topic and that this database doesn't know, since it was restored to a moment before them.
create table forgotten_event (
    event_id uuid primary key,
    subject uuid not null,
    sequence bigint not null,
    type text not null,
    occurred_at timestamptz not null,
    partition integer not null,
    record_offset bigint not null,
    found_at timestamptz not null
);
