-- Where the bytes are of the evidence of an obligation, of a damage's papers, and of a signed inspection.
alter table obligation_step add column document_id uuid references document on delete set null;
create index obligation_step_document on obligation_step (document_id);
alter table damage_claim_document add column document_id uuid references document on delete set null;
create index damage_claim_document_document on damage_claim_document (document_id);
alter table inspection add column document_id uuid references document on delete set null;
create index inspection_document on inspection (document_id);
