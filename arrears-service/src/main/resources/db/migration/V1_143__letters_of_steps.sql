-- By which mailing a step was taken.
alter table arrears_step
    add column run_id uuid references run (run_id);
create index arrears_step_run on arrears_step (run_id, step_id) where run_id is not null;

-- Letters about steps as they were printed; the bytes go when the file is erased.
create table arrears_letter (
    letter_id uuid primary key,
    step_id uuid not null references arrears_step,
    tenancy_id uuid not null,
    language text not null,
    dated date not null,
    pay_by date not null,
    hash text not null,
    pdf bytea,
    printed_at timestamptz not null,
    erased_at timestamptz,
    unique (step_id, language)
);
create index arrears_letter_tenancy on arrears_letter (tenancy_id);
