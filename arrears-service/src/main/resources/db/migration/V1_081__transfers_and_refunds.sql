-- Credit that was moved from one rent account to another; the pair of lines in the ledger bears its id.
create table transfer (
    transfer_id uuid primary key,
    from_account_id uuid not null references rent_account,
    to_account_id uuid not null references rent_account,
    amount numeric(14, 2) not null check (amount > 0),
    ground text not null check (ground ~ '^[a-z][A-Za-z]*$'),
    reason text,
    booked_on date not null,
    client text not null,
    subject text not null,
    booked_at timestamptz not null,
    check (from_account_id <> to_account_id)
);
create index transfer_from_account on transfer (from_account_id, transfer_id);
create index transfer_to_account on transfer (to_account_id, transfer_id);

-- What the bank is asked to pay in one message.
create table refund_file (
    refund_file_id uuid primary key,
    execution_date date not null,
    debtor_name text not null,
    debtor_iban text not null,
    enterprise_number text not null,
    client text not null,
    subject text not null,
    created_at timestamptz not null
);

-- Money that is to be paid back: the credit of a rent account, or a movement of the queue to who paid it. IBAN and holder are personal data.
create table refund (
    refund_id uuid primary key,
    rent_account_id uuid references rent_account,
    movement_id uuid references bank_movement,
    amount numeric(14, 2) not null check (amount > 0),
    iban text,
    account_holder text,
    reason text not null,
    status text not null check (status in ('requested', 'approved', 'refused', 'ordered', 'paid', 'rejected')),
    client text not null,
    subject text not null,
    requested_at timestamptz not null,
    decided_by_client text,
    decided_by_subject text,
    decided_at timestamptz,
    decision_reason text,
    refund_file_id uuid references refund_file,
    rejection text,
    -- the debit of the statement; the movement is written later in the same transaction
    paid_movement_id uuid references bank_movement deferrable initially deferred,
    version integer not null default 0,
    check (num_nonnulls(rent_account_id, movement_id) = 1),
    check ((refund_file_id is not null) = (status in ('ordered', 'paid', 'rejected')))
);
create index refund_rent_account on refund (rent_account_id, refund_id) where rent_account_id is not null;
create index refund_movement on refund (movement_id) where movement_id is not null;
create index refund_file_of on refund (refund_file_id, refund_id) where refund_file_id is not null;
create index refund_paid_movement on refund (paid_movement_id) where paid_movement_id is not null;
create index refund_approved on refund (refund_id) where status = 'approved';
create index refund_status on refund (status, refund_id);
-- A movement is on its way back once at most.
create unique index refund_movement_once on refund (movement_id)
    where movement_id is not null and status not in ('refused', 'rejected');
