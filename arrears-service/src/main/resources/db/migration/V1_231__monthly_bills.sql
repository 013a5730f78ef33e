-- Monthly bills as they were printed, so that a bill shows what was booked since the one before; the bytes go when the file is erased.
create table monthly_bill (
    bill_id uuid primary key,
    rent_account_id uuid not null references rent_account,
    tenancy_id uuid not null,
    month date not null check (extract(day from month) = 1),
    language text not null,
    dated date not null,
    -- the last line of the account that it knows
    until_ordinal bigint not null,
    hash text not null,
    pdf bytea,
    printed_at timestamptz not null,
    erased_at timestamptz,
    unique (rent_account_id, month, language)
);
create index monthly_bill_month on monthly_bill (month, language, rent_account_id);
create index monthly_bill_tenancy on monthly_bill (tenancy_id);
