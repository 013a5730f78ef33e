-- Requests to buy the dwelling, to the end of 2021: the test of each, its steps, and until when the buyer must live there.
create table right_to_buy_request (
    request_id uuid primary key,
    tenancy_id uuid not null references tenancy,
    person_id uuid not null references person,
    requested_on date not null,
    first_let_on date not null,
    owns_other_property boolean not null,
    recognised boolean not null,
    eligible boolean not null,
    failed text not null,
    sold_on date,
    price numeric(14, 2) check (price > 0),
    occupation_until date,
    version bigint not null,
    check ((sold_on is null) = (occupation_until is null))
);
create index right_to_buy_request_tenancy on right_to_buy_request (tenancy_id, request_id);
create index right_to_buy_request_person on right_to_buy_request (person_id);

create table right_to_buy_step (
    request_id uuid not null references right_to_buy_request,
    position integer not null,
    step text not null,
    on_date date not null,
    amount numeric(14, 2) check (amount > 0),
    primary key (request_id, position)
);
