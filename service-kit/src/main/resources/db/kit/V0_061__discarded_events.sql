-- Parked events that an operator threw away: what it was, why it was parked, and who threw it away for which reason. The topic keeps the
-- event itself; the reason goes when the file of its subject is erased.
create table discarded_event (
    dead_letter_id uuid primary key,
    listener text not null,
    topic text not null,
    partition integer not null,
    record_offset bigint not null,
    source text,
    subject uuid,
    sequence bigint,
    type text,
    fault text not null,
    reason text,
    client text not null,
    token_subject text,
    discarded_at timestamptz not null
);
create index discarded_event_stream on discarded_event (listener, source, subject, sequence) where subject is not null;
