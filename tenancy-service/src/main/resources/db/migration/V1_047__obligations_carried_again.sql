-- A lease that was a mistake carries nothing: the lease that takes its place carries the obligations again.
alter table obligation drop constraint obligation_carried_from_key;
create index obligation_carried_from on obligation (carried_from) where carried_from is not null;
