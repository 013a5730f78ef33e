-- What a final settlement would have each dwelling of its building pay in advance a month: for who moves in later.
create table charge_settled_advance (
    charge_settlement_id uuid primary key references charge_settlement,
    building_id uuid not null references building,
    period_until date not null,
    valid_from date,
    mean numeric(14, 2) not null,
    of_dwellings text not null
);
create index charge_settled_advance_building on charge_settled_advance (building_id, valid_from desc);
