-- Letters of estimates at departure, each printed once in a language; an estimate that was made anew has a letter of its own. The bytes go when
-- the file is erased; the hash stays.
create table charge_exit_letter (
    charge_exit_letter_id uuid primary key,
    settlement_key uuid not null,
    tenancy_id uuid not null,
    decided_at timestamptz not null,
    language text not null check (language in ('nl', 'en')),
    dated date not null,
    hash text not null,
    pdf bytea,
    printed_at timestamptz not null,
    erased_at timestamptz,
    unique (settlement_key, decided_at, language),
    check ((pdf is null) = (erased_at is not null))
);
-- a PDF is compressed already
alter table charge_exit_letter alter column pdf set storage external;
create index charge_exit_letter_tenancy on charge_exit_letter (tenancy_id);
