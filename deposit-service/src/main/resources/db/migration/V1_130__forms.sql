-- In which form a deposit is given, as it was agreed; the newest counts. One that is kept elsewhere has its evidence. Issuer and reference
-- may name a person.
create table deposit_form (
    form_id uuid primary key,
    deposit_id uuid not null references deposit,
    form text not null check (form in ('landlordAccount', 'instalmentsToLandlord', 'blockedAccount', 'instalmentsToBlockedAccount',
        'bankGuarantee', 'bankGuaranteeOcmw', 'ocmwGuarantee', 'personalSurety')),
    agreed_on date not null,
    fee numeric(14, 2) not null check (fee >= 0),
    paid_before numeric(14, 2) not null check (paid_before >= 0),
    client text not null,
    recorded_at timestamptz not null,
    secured numeric(14, 2) check (secured > 0),
    issuer text,
    reference text,
    issued_on date,
    document_id uuid,
    called numeric(14, 2) not null default 0 check (called >= 0),
    called_on date,
    released_on date,
    check (num_nulls(secured, issuer, reference, issued_on) in (0, 4)),
    check (called <= coalesce(secured, 0)),
    check ((called > 0) = (called_on is not null))
);
create index deposit_form_deposit on deposit_form (deposit_id, form_id);
create index deposit_form_kept on deposit_form (deposit_id) where secured is not null and released_on is null;

-- What is to be paid of the deposit itself, and when; costs are due with the first. Others are told once that one is due, and that it is late.
create table instalment (
    form_id uuid not null references deposit_form,
    number integer not null,
    due_on date not null,
    amount numeric(14, 2) not null check (amount > 0),
    told_due boolean not null default false,
    told_overdue boolean not null default false,
    primary key (form_id, number)
);
create index instalment_untold on instalment (due_on) where not told_overdue;

-- Money that is to be returned because the deposit has another form now.
alter table ledger_entry
    drop constraint ledger_entry_kind_check,
    add constraint ledger_entry_kind_check check (kind in ('payment', 'reversal', 'takenOver', 'placement', 'release', 'interest',
        'formChanged', 'settlement', 'annulment', 'refund', 'refundReturned'));

-- When the contract starts: the first instalment is paid before the keys.
alter table tenancy add column start_date date;
