-- Collective debt settlements of the tenants of an account. Payments that are booked after counts_after, until counts_until, don't pay the
-- debts that were due until admissible_on unless somebody says so; these are the days on which it was written down and on which its end was.
create table debt_settlement (
    debt_settlement_id uuid primary key,
    rent_account_id uuid not null references rent_account (rent_account_id),
    tenancy_id uuid not null,
    admissible_on date not null,
    decision_sent_on date not null check (decision_sent_on >= admissible_on),
    court text not null,
    roll_number text,
    mediator text not null,
    preference text,
    pending_procedures text,
    counts_after date not null,
    counts_until date,
    ended_on date check (ended_on >= admissible_on),
    end_kind text check (end_kind in ('completed', 'rejected', 'revoked')),
    version bigint not null default 0,
    client text not null,
    subject text not null,
    recorded_at timestamptz not null,
    check ((ended_on is null) = (end_kind is null))
);
create unique index debt_settlement_one_runs on debt_settlement (rent_account_id) where ended_on is null;
create index debt_settlement_account on debt_settlement (rent_account_id);
create index debt_settlement_admissible on debt_settlement (admissible_on);

-- What happened in it. Only the note is ever changed, when the file is erased.
create table debt_settlement_act (
    act_id uuid primary key,
    debt_settlement_id uuid not null references debt_settlement (debt_settlement_id),
    kind text not null check (kind ~ '^[a-z][A-Za-z]*$'),
    on_day date not null,
    channel text check (channel in ('registeredLetter', 'office', 'register')),
    note text,
    client text not null,
    subject text not null,
    recorded_at timestamptz not null
);
create index debt_settlement_act_of on debt_settlement_act (debt_settlement_id, on_day);

-- What the mediator paid on the frozen debts; each is a line of the ledger, whose source it is.
create table debt_settlement_dividend (
    dividend_id uuid primary key,
    debt_settlement_id uuid not null references debt_settlement (debt_settlement_id),
    received_on date not null,
    amount numeric(14, 2) not null check (amount > 0),
    entry_id uuid references ledger_entry (entry_id),
    client text not null,
    subject text not null,
    recorded_at timestamptz not null
);
create index debt_settlement_dividend_of on debt_settlement_dividend (debt_settlement_id, received_on);
create unique index debt_settlement_dividend_entry on debt_settlement_dividend (entry_id) where entry_id is not null;
