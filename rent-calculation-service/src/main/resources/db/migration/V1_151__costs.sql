-- What a building cost, by invoice; a cost is never changed: a credit note (of a negative amount) takes back of it.
create table charge_cost (
    cost_id uuid primary key,
    building_id uuid not null references building,
    group_code text,
    category text not null,
    nature text,
    communal_heating boolean not null,
    amount numeric(14, 2) not null,
    from_date date not null,
    until_date date not null check (until_date >= from_date),
    invoice_reference text,
    credits uuid references charge_cost,
    recorded_at timestamptz not null,
    foreign key (building_id, group_code) references building_group (building_id, code)
);
create index charge_cost_building on charge_cost (building_id, cost_id desc);
create index charge_cost_credits on charge_cost (credits);
create index charge_cost_group on charge_cost (building_id, group_code);
