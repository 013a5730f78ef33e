-- The worklist of deadlines: what is still to be done, by its day. An index for each kind that has none yet.
create index contract_preparation_open on contract_preparation (signed_on, contract_preparation_id) where status = 'open';
create index notice_to_sign on notice (received_on, notice_id) where status = 'awaitingSignatures';
create index notice_to_report on notice (starts_on, notice_id)
    where status = 'running' and reason = 'seriousBreach' and ocmw_reported_on is null;
create index tenancy_notice_ends on tenancy (end_date, tenancy_id)
    where notice_received_on is not null and keys_returned_on is null and not annulled;
create index household_change_documents on household_change (reported_on, household_change_id)
    where status = 'awaitingDocuments';
create index household_change_decision on household_change (reported_on, household_change_id)
    where status = 'awaitingDecision';
create index residence_temporary on residence (until_date, tenancy_id, position)
    where role = 'temporaryResident' and until_date is not null;
create index visit_next on visit (next_due_on, visit_id) where next_due_on is not null;
create index obligation_due_kind on obligation (kind, due_on, obligation_id) where not settled;
create index procedure_file_to_do on procedure_file (opened_on, procedure_id) where closed_on is null;
create index damage_claim_to_decide on damage_claim (reported_on, damage_claim_id) where decided_on is null;
create index right_to_buy_occupation on right_to_buy_request (occupation_until, request_id)
    where occupation_until is not null;

-- By when the deposit of a household that left is to be settled; empty once it is.
alter table departure add column settlement_due_on date;
create index departure_settlement on departure (settlement_due_on, tenancy_id) where settlement_due_on is not null;
