-- From which day on a group has other dwellings than building_group says, which holds before the first of these days.
create table building_group_change (
    building_id uuid not null,
    code text not null,
    from_date date not null,
    dwelling_ids uuid[] not null,
    primary key (building_id, code, from_date),
    foreign key (building_id, code) references building_group (building_id, code)
);
