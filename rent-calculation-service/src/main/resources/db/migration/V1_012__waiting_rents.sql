-- Rents that can't be decided yet: what is missing as JSON, or the parameter of which nobody knows a value.
create table waiting_rent (
    tenancy_id uuid not null,
    effective_from date not null,
    reason text not null,
    since timestamptz not null,
    missing text not null,
    unknown_parameter text,
    unknown_on date,
    primary key (tenancy_id, effective_from)
);
create index waiting_rent_since on waiting_rent (since, tenancy_id, effective_from);

insert into waiting_rent (tenancy_id, effective_from, reason, since, missing)
    select tenancy_id, start_date, 'initial', now(), '[]' from tenancy
    where not exists (select from rent_decision where rent_decision.tenancy_id = tenancy.tenancy_id);
