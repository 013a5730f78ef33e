-- Answers of calls that carried an Idempotency-Key.
create table idempotency_key (
    client text not null,
    method text not null,
    path text not null,
    key text not null,
    body_hash bytea not null,
    status smallint not null,
    headers text not null,
    body text,
    created_at timestamptz not null,
    primary key (client, method, path, key)
);
create index idempotency_key_created on idempotency_key (created_at);

-- The business date, once an operator has fixed it: one row at most.
create table business_date (
    only_one boolean primary key default true check (only_one),
    business_date date not null,
    fixed_at timestamptz not null
);

-- Runs: work on many subjects, in chunks that the replicas claim.
create sequence run_ordinal;
create table run (
    run_id uuid primary key,
    kind text not null,
    key text not null,
    ordinal bigint not null default nextval('run_ordinal'),
    status text not null check (status in ('queued', 'running', 'stopped', 'completed', 'failed')),
    requested_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    unique (kind, key)
);
create index run_open on run (kind, ordinal) where status in ('queued', 'running');

create table run_chunk (
    chunk_id uuid primary key,
    run_id uuid not null references run (run_id) on delete cascade,
    subjects uuid[] not null,
    done integer not null default 0,
    failed integer not null default 0,
    finished boolean not null default false
);
create index run_chunk_run on run_chunk (run_id);
create index run_chunk_open on run_chunk (run_id, chunk_id) where not finished;

create table run_failure (
    run_id uuid not null references run (run_id) on delete cascade,
    subject uuid not null,
    code text not null,
    detail text not null,
    primary key (run_id, subject)
);
