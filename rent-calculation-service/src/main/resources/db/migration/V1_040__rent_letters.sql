-- Letters of rent decisions, each printed once in a language. The bytes go when a person of the household is erased; the hash stays.
create table rent_letter (
    rent_letter_id uuid primary key,
    rent_decision_id uuid not null references rent_decision (rent_decision_id),
    tenancy_id uuid not null,
    language text not null check (language in ('nl', 'en')),
    dated date not null,
    hash text not null,
    pdf bytea,
    printed_at timestamptz not null,
    erased_at timestamptz,
    unique (rent_decision_id, language),
    check ((pdf is null) = (erased_at is not null))
);
-- a PDF is compressed already
alter table rent_letter alter column pdf set storage external;
create index rent_letter_tenancy on rent_letter (tenancy_id);
