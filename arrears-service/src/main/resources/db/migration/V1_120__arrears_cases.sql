-- Arrears of an account, from the day on which they were found to the one on which they were paid. stage and what follows is what the last
-- evaluation found: the work list is read from it, a case itself is computed whenever it is shown.
create table arrears_case (
    arrears_case_id uuid primary key,
    rent_account_id uuid not null references rent_account,
    tenancy_id uuid not null,
    opened_on date not null,
    since date not null,
    closed_on date check (closed_on >= opened_on),
    version bigint not null default 0,
    evaluated_on date not null,
    stage text not null,
    amount numeric(14, 2) not null,
    months numeric(8, 1) not null,
    next_step text,
    next_from date,
    due boolean not null,
    held_back_by text
);
create unique index arrears_case_one_open on arrears_case (rent_account_id) where closed_on is null;
create index arrears_case_account on arrears_case (rent_account_id, opened_on);
create index arrears_case_tenancy on arrears_case (tenancy_id, opened_on);
create index arrears_case_work on arrears_case (next_step, since, arrears_case_id) where closed_on is null;
create index arrears_case_since on arrears_case (since, arrears_case_id) where closed_on is null;

-- Steps that were taken.
create table arrears_step (
    step_id uuid primary key,
    arrears_case_id uuid not null references arrears_case,
    code text not null,
    taken_on date not null,
    channel text not null,
    note text,
    taken_by text not null,
    recorded_at timestamptz not null
);
create index arrears_step_case on arrears_step (arrears_case_id, taken_on);

-- Nothing is done about a case from one day until another, both included, unless it is ended before.
create table arrears_pause (
    pause_id uuid primary key,
    arrears_case_id uuid not null references arrears_case,
    reason text not null,
    from_day date not null,
    until_day date not null check (until_day >= from_day),
    comment text not null,
    ended_on date,
    paused_by text not null,
    recorded_at timestamptz not null
);
create index arrears_pause_case on arrears_pause (arrears_case_id, until_day);

-- Debts that the tenant disputes, from one day on until the dispute is settled.
create table arrears_dispute (
    dispute_id uuid primary key,
    arrears_case_id uuid not null references arrears_case,
    item_id uuid not null,
    from_day date not null,
    comment text not null,
    settled_on date,
    recorded_at timestamptz not null
);
create index arrears_dispute_case on arrears_dispute (arrears_case_id);
create unique index arrears_dispute_once on arrears_dispute (arrears_case_id, item_id) where settled_on is null;

-- An evaluation of a day that is past asks what changed since; the rows are added in the order of the days, so that a few bytes tell where.
create index allocation_day on allocation using brin (on_day);
create index open_item_due on open_item (due_on) where amount > 0;
