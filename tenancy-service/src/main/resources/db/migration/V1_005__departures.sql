-- Departures: the keys are in and the outgoing inspection is closed; once per tenancy.
create table departure (
    tenancy_id uuid primary key references tenancy,
    keys_returned_on date not null
);

create table damage (
    tenancy_id uuid not null references departure,
    position integer not null,
    damage_id uuid not null unique,
    description text not null,
    amount numeric(14, 2) not null check (amount > 0),
    primary key (tenancy_id, position)
);
