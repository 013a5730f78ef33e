-- By what costs are divided from a day on, and when the tenants were told; of the same day the one recorded last counts.
create table allocation_key (
    allocation_key_id uuid primary key,
    building_id uuid not null references building,
    group_code text,
    category text not null,
    communal_heating boolean not null,
    divided_by text not null,
    valid_from date not null,
    told_on date not null check (told_on <= valid_from),
    recorded_at timestamptz not null,
    foreign key (building_id, group_code) references building_group (building_id, code)
);
create index allocation_key_building on allocation_key (building_id, allocation_key_id desc);
create index allocation_key_group on allocation_key (building_id, group_code);

-- How the meter for heating of a dwelling stood at the end of a day; of the same day the one recorded last counts.
create table meter_reading (
    meter_reading_id uuid primary key,
    dwelling_id uuid not null,
    read_on date not null,
    units numeric(12, 3) not null check (units >= 0),
    new_meter_starts numeric(12, 3),
    estimated boolean not null,
    recorded_at timestamptz not null
);
create index meter_reading_dwelling on meter_reading (dwelling_id, read_on, meter_reading_id desc);
