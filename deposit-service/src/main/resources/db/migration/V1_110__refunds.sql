-- What the bank is asked to pay in one message.
create table refund_file (
    refund_file_id uuid primary key,
    execution_date date not null,
    debtor_name text not null,
    debtor_iban text not null,
    enterprise_number text not null,
    client text not null,
    subject text not null,
    created_at timestamptz not null
);

-- Money of a deposit that is to be paid back, after its end or because too much came in. IBAN and holder are personal data.
create table refund (
    refund_id uuid primary key,
    deposit_id uuid not null references deposit,
    source text not null check (source in ('refundDue', 'surplus')),
    person_id uuid,
    heir_id uuid,
    amount numeric(14, 2) not null check (amount > 0),
    iban text,
    account_holder text,
    status text not null check (status in ('requested', 'approved', 'refused', 'ordered', 'paid', 'rejected')),
    client text not null,
    subject text not null,
    requested_at timestamptz not null,
    decided_by_client text,
    decided_by_subject text,
    decided_at timestamptz,
    decision_reason text,
    refund_file_id uuid references refund_file,
    rejection text,
    version integer not null default 0,
    check (source = 'surplus' or person_id is not null),
    check ((refund_file_id is not null) = (status in ('ordered', 'paid', 'rejected')))
);
create index refund_deposit on refund (deposit_id, refund_id);
create index refund_file_of on refund (refund_file_id, refund_id) where refund_file_id is not null;
create index refund_status on refund (status, refund_id);
