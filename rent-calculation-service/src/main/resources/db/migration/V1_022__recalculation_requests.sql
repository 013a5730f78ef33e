-- Requests for a rent on the current income, one open at most for a tenancy and reason.
create table recalculation_request (
    recalculation_request_id uuid primary key,
    tenancy_id uuid not null,
    reason text not null,
    requested_on date not null,
    version integer not null,
    status text not null check (status in ('incomplete', 'complete', 'decided', 'refused', 'withdrawn')),
    completed_on date,
    effective_from date,
    rent_decision_id uuid references rent_decision (rent_decision_id),
    refusal_code text,
    current_income numeric(14, 2),
    reference_income numeric(14, 2),
    withdrawal_reason text
);
create unique index recalculation_request_open on recalculation_request (tenancy_id, reason)
    where status in ('incomplete', 'complete');
create index recalculation_request_tenancy on recalculation_request (tenancy_id, recalculation_request_id desc);
create index recalculation_request_status on recalculation_request (status, recalculation_request_id desc);
create index recalculation_request_decision on recalculation_request (rent_decision_id);

-- What each person lived on in the last months, as kinds with a blank between them.
create table recalculation_member (
    recalculation_request_id uuid not null references recalculation_request (recalculation_request_id),
    person_id uuid not null,
    income_kinds text not null,
    primary key (recalculation_request_id, person_id)
);
create index recalculation_member_person on recalculation_member (person_id);

-- Proofs that came in; months as 2019-01, with a blank between them, or null for all that are asked.
create table recalculation_proof (
    recalculation_proof_id uuid primary key,
    recalculation_request_id uuid not null references recalculation_request (recalculation_request_id),
    person_id uuid not null,
    proof text not null,
    income_kind text,
    months text,
    received_on date not null
);
create index recalculation_proof_request on recalculation_proof (recalculation_request_id);
