-- Letters of yearly statements, each printed once in a language. The bytes go when the file is erased; the hash stays.
create table charge_letter (
    charge_letter_id uuid primary key,
    charge_settlement_id uuid not null references charge_settlement,
    tenancy_id uuid not null,
    language text not null check (language in ('nl', 'en')),
    dated date not null,
    hash text not null,
    pdf bytea,
    printed_at timestamptz not null,
    erased_at timestamptz,
    unique (charge_settlement_id, tenancy_id, language),
    check ((pdf is null) = (erased_at is not null))
);
-- a PDF is compressed already
alter table charge_letter alter column pdf set storage external;
create index charge_letter_tenancy on charge_letter (tenancy_id);
