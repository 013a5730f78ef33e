-- What makes the prescription of the debts of an account begin anew.
create table prescription_interruption (
    interruption_id uuid primary key,
    rent_account_id uuid not null references rent_account (rent_account_id),
    kind text not null check (kind in ('formalNotice', 'summons', 'acknowledgement')),
    on_day date not null,
    note text,
    client text not null,
    subject text not null,
    recorded_at timestamptz not null
);
create index prescription_interruption_account on prescription_interruption (rent_account_id, on_day);

-- Debts that somebody proposed to give up, and what became of that. What is booked stands in the ledger, a line a debt.
create table write_off (
    write_off_id uuid primary key,
    rent_account_id uuid not null references rent_account (rent_account_id),
    ground text not null check (ground ~ '^[a-z][A-Za-z]*$'),
    reason text not null,
    status text not null check (status in ('proposed', 'approved', 'refused', 'reversed')),
    proposed_on date not null,
    client text not null,
    subject text not null,
    proposed_at timestamptz not null,
    decided_on date,
    decided_by_client text,
    decided_by_subject text,
    decided_at timestamptz,
    decision_reason text,
    reversed_on date,
    reversed_by_client text,
    reversed_by_subject text,
    reversed_at timestamptz,
    reversal_reason text,
    version bigint not null default 0,
    check ((status = 'proposed') = (decided_on is null)),
    check ((status = 'reversed') = (reversed_on is not null))
);
create index write_off_account on write_off (rent_account_id);
create index write_off_proposed on write_off (write_off_id) where status = 'proposed';
create index write_off_decided on write_off (decided_on);

create table write_off_debt (
    write_off_id uuid not null references write_off (write_off_id),
    item_id uuid not null references ledger_entry (entry_id),
    amount numeric(14, 2) not null check (amount > 0),
    primary key (write_off_id, item_id)
);
create index write_off_debt_item on write_off_debt (item_id);
