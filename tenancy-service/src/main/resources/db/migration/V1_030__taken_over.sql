-- What a tenancy brought along that ran before this system, as it was stated.
create table taken_over (
    tenancy_id uuid primary key references tenancy,
    on_date date not null,
    rent numeric(14, 2) not null check (rent >= 0),
    deposit_held numeric(14, 2) not null check (deposit_held >= 0)
);

create table taken_over_item (
    tenancy_id uuid not null references taken_over,
    position integer not null,
    due_on date not null,
    amount numeric(14, 2) not null check (amount <> 0),
    kind text not null,
    primary key (tenancy_id, position)
);
