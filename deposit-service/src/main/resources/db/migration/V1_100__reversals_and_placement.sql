-- A payment that was booked by mistake is reversed by an entry that undoes it, once. What is held is placed with the agency, and comes
-- back from there at the end; what is to be paid back leaves with a refund.
alter table ledger_entry
    add column reverses uuid unique references ledger_entry,
    drop constraint ledger_entry_kind_check,
    add constraint ledger_entry_kind_check check (kind in ('payment', 'reversal', 'takenOver', 'placement', 'release', 'interest',
        'settlement', 'annulment', 'refund', 'refundReturned')),
    add constraint ledger_entry_reversal_check check (kind <> 'reversal' or reverses is not null);

-- Money that the landlord sent to the agency's deposit account, for many deposits at once.
create table placement (
    placement_id uuid primary key,
    placed_on date not null,
    reference text not null,
    deposits integer not null check (deposits > 0),
    amount numeric(14, 2) not null check (amount > 0),
    client text not null,
    recorded_at timestamptz not null
);

-- What is asked back of the agency when a deposit has ended, and its receipt.
create table release (
    deposit_id uuid primary key references deposit,
    placed numeric(14, 2) not null check (placed > 0),
    requested_on date not null,
    requested_by text not null,
    received_on date,
    received numeric(14, 2),
    receipt_reference text,
    check (num_nulls(received_on, received, receipt_reference) in (0, 3))
);
create index release_open on release (deposit_id) where received_on is null;
