-- That a household objects to telling the public welfare centre of its arrears, or does so no more, as arrears-service told it. Only added.
create table heard_objection (
    objection_id uuid primary key,
    tenancy_id uuid not null,
    on_day date not null,
    objects boolean not null
);
create index heard_objection_tenancy on heard_objection (tenancy_id, on_day);
