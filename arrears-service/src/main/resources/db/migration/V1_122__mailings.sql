-- A step that is taken of every case that waits for it, by its run.
create table arrears_mailing (
    run_id uuid primary key,
    step text not null,
    on_day date not null,
    channel text not null,
    asked_by text not null
);
