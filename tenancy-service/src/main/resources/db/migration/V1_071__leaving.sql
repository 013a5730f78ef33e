-- Meters of water, electricity and gas as a household hands them over (overname), one record a supply; readings in cubic metres, or kWh.
create table meter_handover (
    tenancy_id uuid not null references tenancy,
    utility text not null check (utility in ('water', 'electricity', 'gas')),
    connected boolean not null,
    read_on date not null,
    meter_number text,
    ean text check (ean ~ '^[0-9]{18}$'),
    version bigint not null,
    primary key (tenancy_id, utility),
    check (connected = (meter_number is not null))
);

create table meter_reading (
    tenancy_id uuid not null,
    utility text not null,
    position integer not null,
    register text not null check (register in ('total', 'day', 'night', 'exclusiveNight', 'injection', 'injectionDay',
        'injectionNight')),
    reading numeric(12, 3) not null check (reading >= 0),
    primary key (tenancy_id, utility, position),
    unique (tenancy_id, utility, register),
    foreign key (tenancy_id, utility) references meter_handover
);

-- Where letters go once the household has left.
create table forwarding_address (
    tenancy_id uuid primary key references tenancy,
    street text not null,
    house_number text not null,
    box_number text,
    postal_code text not null,
    municipality text not null,
    country text,
    recorded_on date not null,
    version bigint not null
);
