-- Who said to which account a refund goes: who asked it, or the heir, as tenancy-service has it.
alter table refund add column account_from text not null default 'request' check (account_from in ('request', 'heir'));
