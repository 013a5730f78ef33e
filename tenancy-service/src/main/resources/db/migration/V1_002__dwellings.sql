-- Dwellings, and the figures of their rent by the day from which they hold.
create table dwelling (
    dwelling_id uuid primary key,
    reference text not null unique,
    kind text not null check (kind in ('house', 'apartment', 'studio')),
    bedrooms integer not null check (bedrooms >= 0),
    street text not null,
    house_number text not null,
    box_number text,
    postal_code text not null,
    municipality text not null,
    version bigint not null
);

create table dwelling_figure (
    dwelling_id uuid not null references dwelling,
    valid_from date not null,
    base_rent numeric(14, 2) not null check (base_rent >= 0),
    minimum_rent numeric(14, 2) check (minimum_rent >= 0),
    patrimony_reduction numeric(14, 2) check (patrimony_reduction >= 0),
    energy_correction numeric(14, 2) check (energy_correction >= 0),
    primary key (dwelling_id, valid_from)
);
