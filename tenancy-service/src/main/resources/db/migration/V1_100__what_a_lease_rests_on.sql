-- What shows the lease that a household left, where it is not known here, and why somebody may be a tenant of two dwellings.
alter table tenancy add column previous_proof_received_on date;
alter table tenancy add column previous_proof_document_id uuid references document on delete set null;
alter table tenancy add column override_reason text;
create index tenancy_previous_proof_document on tenancy (previous_proof_document_id)
    where previous_proof_document_id is not null;
alter table contract_preparation add column override_reason text;
