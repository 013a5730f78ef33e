-- Of a statement: its number among those of its account and year, where the bank counts without holes; and what it holds, so that the same
-- statement under another number is known.
alter table bank_statement add column sequence integer, add column content bigint;
create index bank_statement_sequence on bank_statement (account, year, sequence) where sequence is not null;
create index bank_statement_day on bank_statement ((coalesce(new_balance_date, old_balance_date)));

-- Of a movement: the bank's day and reference, the identifier that its order was given with, the account it was booked on as a whole, and,
-- where the bank took money back, the line that it undid, or why it undid none.
alter table bank_movement
    add column booked_on date,
    add column bank_reference text,
    add column end_to_end_id text,
    add column rent_account_id uuid references rent_account,
    add column return_reason text,
    add column undone_entry_id uuid references ledger_entry,
    add column queue_reason text;
update bank_movement set rent_account_id = account.rent_account_id
from rent_account account
where bank_movement.matched_to = 'rentAccount' and account.structured_communication = bank_movement.structured_communication;
create index bank_movement_rent_account on bank_movement (rent_account_id) where rent_account_id is not null;
create index bank_movement_end_to_end on bank_movement (end_to_end_id) where end_to_end_id is not null;
create index bank_movement_bank_reference on bank_movement (bank_reference) where bank_reference is not null;
create index bank_movement_undone_entry on bank_movement (undone_entry_id) where undone_entry_id is not null;

-- What the bank announces (camt.054). Nothing of it is booked: the statement does that, and movement_id says where.
-- Name and account of the other party, and what it wrote, are personal data.
create table announced_movement (
    announced_movement_id uuid primary key,
    import_id uuid not null references bank_import,
    account text not null,
    notification text not null,
    ordinal integer not null,
    amount numeric(14, 2) not null,
    booked_on date not null,
    value_date date not null,
    bank_reference text,
    end_to_end_id text,
    structured_communication char(12),
    communication text,
    counterparty_name text,
    counterparty_account text,
    movement_id uuid references bank_movement,
    -- a notification that is sent again says the same; its name may come back in another year
    unique (account, notification, ordinal, booked_on, amount)
);
create index announced_movement_import on announced_movement (import_id);
create index announced_movement_movement on announced_movement (movement_id) where movement_id is not null;
create index announced_movement_awaited on announced_movement (account, bank_reference) where movement_id is null;
create index announced_movement_communication on announced_movement (structured_communication)
    where structured_communication is not null;
