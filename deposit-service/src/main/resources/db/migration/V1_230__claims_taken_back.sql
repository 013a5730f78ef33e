-- What was claimed of a security by mistake and is not paid: so much of it is asked no more.
create table security_call_reversal (
    reversal_id uuid primary key,
    deposit_id uuid not null references deposit,
    amount numeric(14, 2) not null check (amount > 0),
    reversed_on date not null,
    reason text not null,
    client text not null,
    recorded_at timestamptz not null
);
create index security_call_reversal_deposit on security_call_reversal (deposit_id);
