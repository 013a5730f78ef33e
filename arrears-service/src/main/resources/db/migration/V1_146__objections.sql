-- That a tenant objects in writing to telling the public welfare centre of the arrears, or does so no more. Only added.
create table welfare_centre_objection (
    objection_id uuid primary key,
    rent_account_id uuid not null references rent_account (rent_account_id),
    on_day date not null,
    objects boolean not null,
    client text not null,
    recorded_at timestamptz not null
);
create index welfare_centre_objection_account on welfare_centre_objection (rent_account_id, on_day);
