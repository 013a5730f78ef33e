-- The base of a deposit's structured communication; rent accounts have a range of their own, 0100000001 and up.
create sequence structured_communication_base as bigint start with 200000001 maxvalue 299999999;

-- What was heard of a tenancy, in whatever order. Its row is locked by all that changes the tenancy's deposit.
create table tenancy (
    tenancy_id       uuid primary key,
    signed_on        date,
    base_rent        numeric(14, 2),
    end_date         date,
    keys_returned_on date,
    awaits           varchar(20) check (awaits in ('request', 'settlement'))
);
create index tenancy_awaits on tenancy (tenancy_id) where awaits is not null;

create table deposit (
    deposit_id               uuid primary key,
    tenancy_id               uuid           not null unique references tenancy,
    structured_communication varchar(20)    not null unique,
    deposit                  numeric(14, 2) not null check (deposit >= 0),
    costs                    numeric(14, 2) not null check (costs >= 0),
    requested_on             date           not null,
    settled_on               date,
    version                  bigint         not null
);

-- Append-only. payment_id: a payment is booked once, whoever tells it.
create table ledger_entry (
    entry_id    uuid primary key,
    deposit_id  uuid        not null references deposit,
    kind        varchar(20) not null check (kind in ('payment', 'interest', 'settlement')),
    booked_on   date        not null,
    reference   text,
    payment_id  uuid unique,
    recorded_at timestamptz not null,
    check ((kind = 'payment') = (payment_id is not null))
);
create index ledger_entry_deposit on ledger_entry (deposit_id, entry_id);

create table ledger_line (
    entry_id uuid           not null references ledger_entry,
    position integer        not null,
    account  varchar(20)    not null,
    amount   numeric(14, 2) not null check (amount <> 0),
    primary key (entry_id, position)
);
create index ledger_line_surplus on ledger_line (entry_id) where account = 'surplus';

-- What the bank's door told, kept until its deposit is known.
create table bank_payment (
    payment_id  uuid primary key,
    kept_no     bigint generated always as identity,
    tenancy_id  uuid           not null references tenancy,
    received_on date           not null,
    amount      numeric(14, 2) not null,
    reference   text   not null,
    booked      boolean        not null
);
create index bank_payment_tenancy on bank_payment (tenancy_id);

create table final_balance (
    tenancy_id                uuid primary key references tenancy,
    total                     numeric(14, 2) not null,
    frozen_by_debt_settlement numeric(14, 2) not null,
    disputed                  numeric(14, 2) not null
);

create table final_balance_line (
    tenancy_id uuid           not null references final_balance,
    position   integer        not null,
    ground     text           not null,
    amount     numeric(14, 2) not null,
    primary key (tenancy_id, position)
);

create table settlement (
    deposit_id uuid primary key references deposit,
    applied    numeric(14, 2) not null check (applied >= 0),
    interest   numeric(14, 2) not null check (interest >= 0),
    refund     numeric(14, 2) not null check (refund >= 0),
    settled_on date           not null
);

-- What is booked is never changed.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger ledger_entry_append_only before update or delete on ledger_entry for each row execute function refuse_change();
create trigger ledger_line_append_only before update or delete on ledger_line for each row execute function refuse_change();
create trigger settlement_append_only before update or delete on settlement for each row execute function refuse_change();
