-- Instalments of deposits that are late, as deposit-service tells it; one that is paid, or whose deposit has ended, goes.
create table deposit_instalment (
    deposit_id uuid not null,
    number integer not null,
    tenancy_id uuid not null,
    due_on date not null,
    amount numeric(14, 2) not null check (amount > 0),
    open numeric(14, 2) not null check (open > 0),
    primary key (deposit_id, number)
);
create index deposit_instalment_tenancy on deposit_instalment (tenancy_id);
create index deposit_instalment_due on deposit_instalment (due_on, deposit_id, number);
