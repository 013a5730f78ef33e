-- Files of incomes. A file that brought nothing has no hash: it may be sent again.
create table income_bulk_load (
    income_bulk_load_id uuid primary key,
    file_hash bytea unique,
    run_id uuid references run (run_id),
    total integer not null default 0,
    refused integer not null default 0
);
create index income_bulk_load_run on income_bulk_load (run_id);

-- Sound lines that are not recorded yet; a line goes in the transaction that records it.
create table income_bulk_line (
    income_bulk_load_id uuid not null references income_bulk_load (income_bulk_load_id),
    line integer not null,
    person_id uuid not null,
    year integer not null,
    kind text not null,
    amount numeric(14, 2),
    proof text,
    source text not null,
    primary key (income_bulk_load_id, line)
);
create index income_bulk_line_person on income_bulk_line (income_bulk_load_id, person_id);

-- Why lines were refused, a row a fault; never with a value of the file.
create table income_bulk_refusal (
    income_bulk_load_id uuid not null references income_bulk_load (income_bulk_load_id),
    line integer not null,
    position integer not null,
    column_name text,
    type text not null,
    reason_en text not null,
    reason_nl text not null,
    primary key (income_bulk_load_id, line, position)
);

-- The file that brought an income.
alter table income add column income_bulk_load_id uuid references income_bulk_load (income_bulk_load_id);
create index income_of_bulk_load on income (income_bulk_load_id) where income_bulk_load_id is not null;
