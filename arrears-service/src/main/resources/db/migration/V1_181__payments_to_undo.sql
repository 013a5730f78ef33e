-- Of a movement by which the bank takes a payment back, the payments that it may be, where that is not certain.
create table payment_to_undo (
    movement_id uuid not null references bank_movement,
    rent_account_id uuid not null references rent_account,
    -- its line of the ledger
    entry_id uuid not null,
    primary key (movement_id, entry_id)
);
create index payment_to_undo_rent_account on payment_to_undo (rent_account_id);

-- What the bank kept for itself as it took a payment back, within the amount of the movement.
alter table bank_movement add column bank_charge numeric(14, 2) check (bank_charge > 0);
