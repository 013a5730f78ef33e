-- What arrears-service told that the final balance of a household that left waits for.
create table heard_awaited_balance (
    tenancy_id uuid not null,
    reason text not null,
    needed_on date not null,
    parameter text,
    primary key (tenancy_id, reason)
);
