-- Procedures before the justice of the peace, and notices for lasting breach, about the arrears of an account.
create table court_case (
    court_case_id uuid primary key,
    rent_account_id uuid not null references rent_account (rent_account_id),
    tenancy_id uuid not null,
    route text not null check (route in ('courtDissolution', 'notice')),
    opened_on date not null,
    closed_on date check (closed_on >= opened_on),
    close_reason text,
    note text,
    version bigint not null default 0,
    client text not null,
    subject text not null,
    recorded_at timestamptz not null,
    check ((closed_on is null) = (close_reason is null))
);
create unique index court_case_one_runs on court_case (rent_account_id) where closed_on is null;
create index court_case_account on court_case (rent_account_id);
create index court_case_opened on court_case (opened_on);

-- Its steps. for_day: the day that a step sets, as that of a hearing. What was a mistake counts for nothing.
create table court_step (
    court_step_id uuid primary key,
    court_case_id uuid not null references court_case (court_case_id),
    kind text not null check (kind ~ '^[a-z][A-Za-z]*$'),
    on_day date not null,
    for_day date,
    outcome text check (outcome ~ '^[a-z][A-Za-z]*$'),
    reference text,
    note text,
    annulled_on date,
    client text not null,
    subject text not null,
    recorded_at timestamptz not null
);
create index court_step_of on court_step (court_case_id, on_day);
