-- What deposits ask by their own plans, as deposit-service tells it, and the plans of rent accounts that hang together with them.
create table deposit_open (
    deposit_id uuid primary key,
    tenancy_id uuid not null,
    open numeric(12, 2) not null
);

create table deposit_planned (
    deposit_id uuid not null,
    number integer not null,
    tenancy_id uuid not null,
    due_on date not null,
    amount numeric(12, 2) not null,
    primary key (deposit_id, number)
);
create index deposit_planned_tenancy on deposit_planned (tenancy_id);

alter table payment_plan add column deposit boolean not null default false;
