-- What proved that a security could be claimed, last, and released: of a blocked account an agreement of both, or a judgment.
alter table deposit_form add column called_document_id uuid, add column released_document_id uuid;
