-- The parameter files of every version of the rules that decisions were made under: a JSON object of texts by name, compressed.
create table rules_archive (
    rules_version text primary key,
    files bytea not null,
    archived_at timestamptz not null
);
