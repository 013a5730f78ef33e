-- Where the bytes of a paper are that is noted on a file; when they are erased, the note stays.
alter table household_change_document add column document_id uuid references document on delete set null;
create index household_change_document_document on household_change_document (document_id);
alter table procedure_evidence add column document_id uuid references document on delete set null;
create index procedure_evidence_document on procedure_evidence (document_id);
