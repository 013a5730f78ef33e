create table bank_import (
    import_id uuid primary key,
    file_hash bytea not null unique,
    imported_at timestamptz not null
);

create table bank_statement (
    bank_statement_id uuid primary key,
    import_id uuid not null references bank_import (import_id),
    account text not null,
    year smallint not null,
    number integer not null,
    old_balance numeric(15, 3) not null,
    new_balance numeric(15, 3) not null,
    old_balance_date date not null,
    new_balance_date date,
    unique (account, year, number)
);
create index bank_statement_import on bank_statement (import_id);

-- Name and account of the other party are personal data: they leave this table only in the answer to who may see them.
create table bank_movement (
    movement_id uuid primary key,
    bank_statement_id uuid not null references bank_statement (bank_statement_id),
    ordinal integer not null,
    amount numeric(14, 2) not null,
    value_date date not null,
    structured_communication char(12),
    communication text,
    counterparty_name text,
    counterparty_account text,
    reference text not null,
    payment boolean not null,
    matched_to text check (matched_to in ('rentAccount', 'deposit')),
    unique (bank_statement_id, ordinal)
);
create index bank_movement_unmatched on bank_movement (movement_id) where matched_to is null;
create index bank_movement_unmatched_communication on bank_movement (structured_communication)
    where matched_to is null and payment;

-- Structured communications of deposits, learned from the deposit service.
create table deposit_communication (
    structured_communication char(12) primary key,
    deposit_id uuid not null unique,
    tenancy_id uuid not null
);

create table payment (
    payment_id uuid primary key,
    rent_account_id uuid not null references rent_account (rent_account_id),
    received_on date not null,
    amount numeric(14, 2) not null,
    communication text,
    reference text not null
);
create index payment_rent_account on payment (rent_account_id);
