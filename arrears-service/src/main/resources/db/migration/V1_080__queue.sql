-- What a movement is known to be; the words are those of the service, which alone writes here. One of which nothing is known is in the queue.
alter table bank_movement
    drop constraint if exists bank_movement_matched_to_check,
    add constraint bank_movement_matched_to check (matched_to ~ '^[a-z][A-Za-z]*$'),
    -- how often somebody took it out of the queue, or put it back
    add column version integer not null default 0;

-- What somebody decided about a movement, and why.
create table movement_action (
    action_id uuid primary key,
    movement_id uuid not null references bank_movement,
    kind text not null check (kind ~ '^[a-z][A-Za-z]*$'),
    reason text,
    client text not null,
    subject text,
    acted_at timestamptz not null
);
create index movement_action_movement on movement_action (movement_id, action_id);

-- What of an assigned movement went where. The line of the ledger, or what the deposit service was told, bears the part's id.
create table movement_part (
    part_id uuid primary key,
    movement_id uuid not null references bank_movement,
    action_id uuid not null references movement_action,
    rent_account_id uuid references rent_account,
    deposit_id uuid references deposit_communication (deposit_id),
    amount numeric(14, 2) not null check (amount > 0),
    undone boolean not null default false,
    check (num_nonnulls(rent_account_id, deposit_id) = 1)
);
create index movement_part_movement on movement_part (movement_id);
create index movement_part_action on movement_part (action_id);
create index movement_part_rent_account on movement_part (rent_account_id) where rent_account_id is not null;
create index movement_part_deposit on movement_part (deposit_id) where deposit_id is not null;

-- From which account somebody pays, where an officer chose to remember it: a keyed hash of the number, never the number.
create table learned_account (
    learned_account_id uuid primary key,
    account_hash text not null,
    rent_account_id uuid references rent_account,
    deposit_id uuid references deposit_communication (deposit_id),
    learned_at timestamptz not null,
    unique (account_hash, rent_account_id),
    unique (account_hash, deposit_id),
    check (num_nonnulls(rent_account_id, deposit_id) = 1)
);
create index learned_account_rent_account on learned_account (rent_account_id) where rent_account_id is not null;
create index learned_account_deposit on learned_account (deposit_id) where deposit_id is not null;

-- Other tenancies of a tenant.
create index signed_tenant_person on signed_tenant (person_id);
create index household_change_member_person on household_change_member (person_id) where tenant;
