-- Bases of the structured communications of rent accounts: 0100000001 and up.
create sequence rent_account_base start with 100000001;

create table rent_account (
    rent_account_id uuid primary key,
    tenancy_id uuid not null unique,
    structured_communication char(12) not null unique,
    opened_at timestamptz not null
);

-- The ledger. Append-only: what was wrong is put right by another line.
create table ledger_entry (
    entry_id uuid primary key,
    ordinal bigint generated always as identity unique,
    rent_account_id uuid not null references rent_account (rent_account_id),
    kind text not null check (kind in ('rent', 'damage', 'exitInventory', 'payment', 'deposit')),
    period date check (extract(day from period) = 1),
    due_on date,
    booked_on date not null,
    amount numeric(14, 2) not null check (amount <> 0),
    ground text not null,
    -- what the line books once and only once: a damage, a payment, a settled deposit
    source text,
    check ((kind = 'rent') = (period is not null)),
    check ((kind = 'rent') = (source is null))
);
create index ledger_entry_account on ledger_entry (rent_account_id, ordinal);
create unique index ledger_entry_source on ledger_entry (rent_account_id, kind, source) where source is not null;
