-- Dwellings offered to households that live too large, what they answered, and for which months the fee was told.
create table dwelling_offer (
    offer_id uuid primary key,
    tenancy_id uuid not null references tenancy,
    dwelling_id uuid not null references dwelling,
    offered_on date not null,
    kilometres numeric(6, 2),
    present_cost numeric(14, 2),
    offered_cost numeric(14, 2),
    occupants integer not null,
    surplus_bedrooms integer not null,
    defects text not null,
    parameter_status text not null,
    answer text check (answer in ('accepted', 'refused')),
    answered_on date check (answered_on >= offered_on),
    reason text,
    heard_on date check (heard_on >= answered_on),
    reason_valid boolean,
    withdrawn_on date check (withdrawn_on >= offered_on),
    version bigint not null,
    check ((answer is null) = (answered_on is null)),
    check ((heard_on is null) = (reason_valid is null)),
    check (reason is null or answer = 'refused'),
    check (heard_on is null or reason is not null)
);
create index dwelling_offer_tenancy on dwelling_offer (tenancy_id, offer_id);
create index dwelling_offer_dwelling on dwelling_offer (dwelling_id);

create table under_occupancy_fee (
    tenancy_id uuid not null references tenancy,
    from_date date not null check (extract(day from from_date) = 1),
    until_date date check (until_date > from_date),
    surplus_bedrooms integer not null check (surplus_bedrooms > 0),
    primary key (tenancy_id, from_date)
);
