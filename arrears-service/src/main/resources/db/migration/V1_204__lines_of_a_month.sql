-- What is booked for a month is never due before it begins, so the lines of a month are found by (account, due day). An index of their own is
-- one page more to be written for almost every account of a posting.
alter table ledger_entry add constraint ledger_entry_due_in_its_month check (period is null or due_on >= period);
drop index ledger_entry_period;
