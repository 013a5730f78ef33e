-- A settlement letter for one of several beneficiaries, a person or an heir; nought is the letter for the household.
alter table deposit_letter
    add column beneficiary_id uuid not null default '00000000-0000-0000-0000-000000000000',
    drop constraint deposit_letter_deposit_id_kind_year_language_key,
    add unique (deposit_id, kind, year, language, beneficiary_id);
