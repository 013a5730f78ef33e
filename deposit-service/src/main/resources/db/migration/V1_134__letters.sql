-- Letters about deposits as they were printed, once; the bytes go when the file is erased. The year is the one that a letter tells of.
create table deposit_letter (
    letter_id uuid primary key,
    deposit_id uuid not null references deposit,
    tenancy_id uuid not null,
    kind text not null check (kind in ('yearly', 'settlement')),
    year integer not null,
    language text not null,
    dated date not null,
    hash text not null,
    pdf bytea,
    printed_at timestamptz not null,
    erased_at timestamptz,
    unique (deposit_id, kind, year, language)
);
create index deposit_letter_tenancy on deposit_letter (tenancy_id);
create index deposit_letter_year on deposit_letter (year, kind, language, deposit_id);
