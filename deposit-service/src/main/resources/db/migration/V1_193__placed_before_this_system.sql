-- The money of deposits that were taken over lies at the agency already: it is placed without a transfer.
alter table placement add column taken_over boolean not null default false;
