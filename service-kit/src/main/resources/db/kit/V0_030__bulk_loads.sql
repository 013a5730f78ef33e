-- Files of lines. One that brought nothing, or was only tried, has no hash: it may be sent again.
create table bulk_load (
    bulk_load_id uuid primary key,
    kind text not null,
    file_hash bytea,
    dry_run boolean not null,
    run_id uuid references run (run_id),
    total integer not null default 0,
    refused integer not null default 0,
    totals text not null default '{}',
    loaded_at timestamptz not null,
    unique (kind, file_hash)
);
create index bulk_load_run on bulk_load (run_id) where run_id is not null;

-- What is sound and not recorded yet; it goes in the transaction that records it. lines: how many lines of the file it stands for.
create table bulk_line (
    bulk_load_id uuid not null references bulk_load (bulk_load_id),
    line integer not null,
    lines integer not null,
    subject uuid not null,
    content text not null,
    primary key (bulk_load_id, line)
);
create index bulk_line_subject on bulk_line (bulk_load_id, subject);

-- Why lines were refused, a row a fault; never with a value of the file.
create table bulk_refusal (
    bulk_load_id uuid not null references bulk_load (bulk_load_id),
    line integer not null,
    position integer not null,
    column_name text,
    type text not null,
    reason_en text not null,
    reason_nl text not null,
    primary key (bulk_load_id, line, position)
);
