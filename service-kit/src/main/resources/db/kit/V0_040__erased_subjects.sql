-- What was erased in this service, by id: a file, its persons, and its records. Nothing personal is added to them any more.
create table erased_subject (
    subject_id uuid primary key,
    erased_at timestamptz not null
);
