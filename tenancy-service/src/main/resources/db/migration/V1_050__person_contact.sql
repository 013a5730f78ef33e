-- How a person is reached; letters go to the correspondence address where there is one, and else to the dwelling.
alter table person
    add column email text,
    add column telephones text[] not null default '{}',
    add column preferred_channel text,
    add column correspondence_street text,
    add column correspondence_house_number text,
    add column correspondence_box_number text,
    add column correspondence_postal_code text,
    add column correspondence_municipality text,
    add column correspondence_country text;
