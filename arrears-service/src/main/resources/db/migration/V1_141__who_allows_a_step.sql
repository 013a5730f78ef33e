-- Somebody with the role allowed a step of a case, before it is taken.
create table arrears_authorisation (
    authorisation_id uuid primary key,
    arrears_case_id uuid not null references arrears_case,
    code text not null,
    authorised_on date not null,
    note text,
    client text not null,
    subject text not null,
    recorded_at timestamptz not null
);
create index arrears_authorisation_case on arrears_authorisation (arrears_case_id);

alter table arrears_step
    add column authorisation_id uuid references arrears_authorisation;
create index arrears_step_authorisation on arrears_step (authorisation_id) where authorisation_id is not null;

-- A step that was recorded by mistake counts for nothing.
create table arrears_step_annulment (
    step_id uuid primary key references arrears_step,
    annulled_on date not null,
    reason text not null,
    client text not null,
    subject text not null,
    recorded_at timestamptz not null
);
