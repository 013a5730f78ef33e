-- Visits to households, as tenancy-service told of them. Only added.
create table home_visit (
    visit_id uuid primary key,
    tenancy_id uuid not null,
    held_on date not null,
    kind text not null
);
create index home_visit_tenancy on home_visit (tenancy_id, held_on);
