-- Contacts with tenants about a case. Only added.
create table arrears_contact (
    contact_id uuid primary key,
    arrears_case_id uuid not null references arrears_case,
    kind text not null,
    on_day date not null,
    outcome text not null,
    note text,
    follow_up_on date,
    client text not null,
    recorded_at timestamptz not null
);
create index arrears_contact_case on arrears_contact (arrears_case_id, on_day);
create index arrears_contact_follow_up on arrears_contact (follow_up_on, contact_id) where follow_up_on is not null;
