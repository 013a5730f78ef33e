-- A statement that came again in another format, or under another number, is not booked again; its number came, and is no gap in the series of its
-- format.
create table bank_statement_known (
    bank_statement_id uuid not null references bank_statement,
    format text not null check (format in ('coda', 'camt')),
    year integer not null,
    number integer not null,
    sequence integer not null,
    primary key (bank_statement_id, format, year, sequence));
