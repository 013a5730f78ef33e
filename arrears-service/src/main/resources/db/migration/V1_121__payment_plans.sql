-- Payment plans. state is that of the last row of payment_plan_state. What is booked after counts_after, until counts_until, pays what the plan asks;
-- these are the days on which the plan was written down and ended, not those that people say, so that no payment of before is allocated anew.
create table payment_plan (
    payment_plan_id uuid primary key,
    rent_account_id uuid not null references rent_account,
    kind text not null check (kind in ('informal', 'court')),
    amount numeric(14, 2) not null check (amount > 0),
    agreed_on date not null,
    frequency text not null check (frequency in ('weekly', 'fortnightly', 'monthly')),
    tolerance_days integer not null check (tolerance_days >= 0),
    current_rent boolean not null,
    state text not null check (state in ('live', 'broken', 'completed', 'cancelled', 'replaced')),
    replaces uuid references payment_plan,
    note text,
    counts_after date not null,
    counts_until date,
    version bigint not null default 0
);
create index payment_plan_account on payment_plan (rent_account_id);
create unique index payment_plan_one_lives on payment_plan (rent_account_id) where state = 'live';
create index payment_plan_replaces on payment_plan (replaces) where replaces is not null;

create table payment_plan_instalment (
    payment_plan_id uuid not null references payment_plan,
    ordinal integer not null,
    due_on date not null,
    amount numeric(14, 2) not null check (amount > 0),
    primary key (payment_plan_id, ordinal)
);

-- The debts that it pays, in this order, and how much of each. item_id is the line that began the debt.
create table payment_plan_debt (
    payment_plan_id uuid not null references payment_plan,
    ordinal integer not null,
    item_id uuid not null,
    amount numeric(14, 2) not null check (amount > 0),
    primary key (payment_plan_id, ordinal)
);

-- What became of it. Only added.
create table payment_plan_state (
    payment_plan_id uuid not null references payment_plan,
    ordinal integer not null,
    state text not null,
    on_day date not null,
    expected numeric(14, 2) not null,
    actual numeric(14, 2) not null,
    ground text,
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (payment_plan_id, ordinal)
);
create trigger payment_plan_state_is_only_added before update or delete or truncate on payment_plan_state
    for each statement execute function is_only_added();

-- What an evaluation of a day found: how much should have been open of it at most, and how much was.
create table payment_plan_check (
    payment_plan_id uuid not null references payment_plan,
    on_day date not null,
    expected numeric(14, 2) not null,
    actual numeric(14, 2) not null,
    primary key (payment_plan_id, on_day)
);
