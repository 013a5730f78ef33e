-- A refund that went to the wrong one, of which somebody said what became of it otherwise than by the bank.
create table misdirected_closure (
    refund_id uuid primary key references refund,
    reason text not null,
    client text not null,
    recorded_at timestamptz not null
);

-- A movement of a statement by the name of a refund or a file, of another sum than was to be paid by it: somebody looks at it, and says so.
create table refund_discrepancy (
    movement_id uuid primary key,
    end_to_end_id text not null,
    deposit_id uuid references deposit,
    amount numeric(14, 2) not null,
    expected numeric(14, 2) not null,
    booked_on date not null,
    recorded_at timestamptz not null,
    reason text,
    client text,
    closed_at timestamptz,
    check (num_nulls(reason, client, closed_at) in (0, 3))
);
create index refund_discrepancy_open on refund_discrepancy (movement_id) where closed_at is null;
create index refund_discrepancy_deposit on refund_discrepancy (deposit_id);
