-- Persons of whom this service has heard. A row is also the lock under which the incomes of a person change.
create table person (
    person_id uuid primary key,
    birth_date date not null
);

-- Declared incomes. Never changed: a later one for the same person, year and kind supersedes.
create table income (
    income_id uuid primary key,
    person_id uuid not null,
    year integer not null,
    kind text not null,
    amount numeric(14, 2),
    months text,
    proof text,
    recorded_at timestamptz not null,
    supersedes uuid unique references income (income_id)
);
create index income_person on income (person_id, year, kind);
