-- Persons: the one home of names and SSINs. The keys are the names without accents and capitals, for search.
create table person (
    person_id uuid primary key,
    ssin text not null unique check (ssin ~ '^[0-9]{11}$'),
    given_name text not null,
    family_name text not null,
    given_name_key text not null,
    family_name_key text not null,
    birth_date date not null,
    preferred_language text,
    version bigint not null
);
create index person_family_name_key on person (family_name_key text_pattern_ops);
create index person_given_name_key on person (given_name_key text_pattern_ops);
