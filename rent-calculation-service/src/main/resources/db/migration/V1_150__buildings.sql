-- Buildings whose costs their tenants bear, and which dwellings they have on which days.
create table building (
    building_id uuid primary key,
    reference text not null unique,
    version integer not null default 0
);

-- A dwelling and what its surface was; one dwelling may stand several times, on days of its own. It is in one building a day.
create table building_dwelling (
    dwelling_id uuid not null,
    from_date date not null,
    until_date date,
    surface numeric(6, 2) not null check (surface > 0),
    building_id uuid not null references building,
    primary key (dwelling_id, from_date),
    check (until_date >= from_date)
);
create index building_dwelling_building on building_dwelling (building_id);

-- Dwellings of a building that bear some costs alone, as those of a stairwell its lift.
create table building_group (
    building_id uuid not null references building,
    code text not null,
    dwelling_ids uuid[] not null,
    primary key (building_id, code)
);
