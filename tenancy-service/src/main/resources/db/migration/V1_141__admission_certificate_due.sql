-- Until when the certificate of an admission to a care home is awaited, on which the short period of a notice rests.
alter table notice add column certificate_due_on date;
update notice set certificate_due_on = starts_on
where reason = 'careHome' and status = 'running' and certificate_received_on is null and (months is null or months = 1);
create index notice_certificate_awaited on notice (certificate_due_on, notice_id)
    where status = 'running' and certificate_due_on is not null and certificate_received_on is null;
