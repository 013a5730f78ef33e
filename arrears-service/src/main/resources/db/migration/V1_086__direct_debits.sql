-- Account number and holder are personal data; they go when the file is erased.
create table mandate (
    mandate_id uuid primary key,
    rent_account_id uuid not null references rent_account,
    -- of this creditor alone, for ever
    reference text not null,
    signed_on date not null,
    iban text,
    holder text,
    -- the last day on which it may be used, once that is fixed
    ended_on date,
    end_reason text,
    version integer not null default 0,
    check ((ended_on is null) = (end_reason is null))
);
create unique index mandate_reference on mandate (upper(reference));
create index mandate_rent_account on mandate (rent_account_id);

create table collection (
    collection_id uuid primary key,
    number bigint generated always as identity unique,
    collection_date date not null,
    prepared_on date not null,
    created_at timestamptz not null,
    cancelled_on date,
    cancel_reason text,
    version integer not null default 0
);

-- What is collected of an account. A payment is booked when the bank's credit is on a statement.
create table collection_item (
    collection_item_id uuid primary key,
    collection_id uuid not null references collection,
    mandate_id uuid not null references mandate,
    rent_account_id uuid not null references rent_account,
    end_to_end_id text not null unique,
    sequence text not null check (sequence in ('first', 'recurrent', 'last')),
    amount numeric(14, 2) not null check (amount > 0),
    -- lines of the debts that it is for
    pays uuid[] not null,
    state text not null check (state in ('ordered', 'collected', 'rejected', 'returned', 'cancelled')),
    -- code of ISO 20022
    reason text,
    movement_id uuid references bank_movement
);
create index collection_item_collection on collection_item (collection_id, end_to_end_id);
create index collection_item_mandate on collection_item (mandate_id);
create index collection_item_rent_account on collection_item (rent_account_id);
create index collection_item_ordered on collection_item (rent_account_id) where state = 'ordered';
create index collection_item_movement on collection_item (movement_id) where movement_id is not null;
