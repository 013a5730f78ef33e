-- What the final balance of a household that left still waits for. A row goes once it waits no more.
create table awaited_final_balance (
    tenancy_id uuid not null,
    reason text not null,
    needed_on date not null,
    parameter text,
    primary key (tenancy_id, reason)
);
