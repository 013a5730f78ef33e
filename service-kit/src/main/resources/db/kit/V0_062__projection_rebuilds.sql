-- Projections that somebody asked to read anew from their topic, and what came of it. One that is asked waits for a replica.
create table projection_rebuild (
    rebuild_id uuid primary key,
    projection text not null,
    client text not null,
    asked_at timestamptz not null,
    state text not null check (state in ('asked', 'completed', 'failed')),
    ended_at timestamptz,
    events bigint,
    removed bigint,
    added bigint,
    reason text,
    check ((state = 'asked') = (ended_at is null))
);
create unique index projection_rebuild_asked on projection_rebuild (projection) where state = 'asked';
create index projection_rebuild_latest on projection_rebuild (projection, asked_at desc);
