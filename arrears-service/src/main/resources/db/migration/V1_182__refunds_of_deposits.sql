-- What deposit-service ordered of the bank, so that a movement is known as one by its name and its amount, once as it leaves and once as it comes back.
create table deposit_refund (
    refund_id uuid primary key,
    refund_file_id uuid not null,
    amount numeric(14, 2) not null check (amount > 0),
    -- by an answer of the bank, before a statement showed it
    rejected boolean not null default false,
    paid_movement_id uuid references bank_movement deferrable initially deferred,
    returned_movement_id uuid references bank_movement deferrable initially deferred
);
create index deposit_refund_file on deposit_refund (refund_file_id);
create index deposit_refund_paid on deposit_refund (paid_movement_id) where paid_movement_id is not null;
create index deposit_refund_returned on deposit_refund (returned_movement_id) where returned_movement_id is not null;

-- What a deposit was told of and the bank took back by this movement: the movement, or the part of it, that was the payment.
alter table bank_movement add column undone_payment_id uuid;
create index bank_movement_undone_payment on bank_movement (undone_payment_id) where undone_payment_id is not null;
