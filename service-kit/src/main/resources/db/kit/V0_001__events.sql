-- What this service tells. An event is a row here, written in the transaction of the change.
create table outbox (
    id uuid primary key,
    slot smallint not null check (slot between 0 and 11),
    type text not null,
    subject uuid not null,
    sequence bigint not null,
    occurred_at timestamptz not null,
    payload text not null,
    trace_id text,
    published_at timestamptz,
    unique (subject, sequence)
);
create index outbox_unpublished on outbox (slot, subject, sequence) where published_at is null;
create index outbox_published on outbox (published_at) where published_at is not null;

-- The last sequence given to a subject. Its row lock makes sequence order equal commit order.
create table stream (
    subject uuid primary key,
    seq bigint not null
);

-- What this service has heard: the last sequence applied, by listener, sender and subject.
create table inbox (
    listener text not null,
    source text not null,
    subject uuid not null,
    last_sequence bigint not null,
    primary key (listener, source, subject)
);

-- Where each listener reads on; -1 is the start of the partition.
create table inbox_offset (
    listener text not null,
    topic text not null,
    partition integer not null,
    next_offset bigint not null,
    primary key (listener, topic, partition)
);

-- Records that a listener could not apply, and those of the same subject that came after them.
create table dead_letter (
    dead_letter_id uuid primary key,
    listener text not null,
    topic text not null,
    partition integer not null,
    record_offset bigint not null,
    record_key bytea,
    record_value bytea,
    record_headers text not null,
    source text,
    subject uuid,
    sequence bigint,
    type text,
    state text not null check (state in ('poison', 'behind', 'gap', 'unreadable')),
    reason text not null,
    attempts integer not null default 1,
    parked_at timestamptz not null,
    check ((state = 'unreadable') = (subject is null))
);
create unique index dead_letter_event on dead_letter (listener, source, subject, sequence) where subject is not null;
create unique index dead_letter_record on dead_letter (listener, topic, partition, record_offset) where subject is null;
