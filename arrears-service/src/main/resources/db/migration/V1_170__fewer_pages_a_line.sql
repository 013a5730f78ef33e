-- An index that begins with the account is written in another page for each account of a bank file: hundreds of megabytes a file. A line is
-- asked by its source with account and kind given, and the sources of a file are younger than all before, so that they lie together.
create unique index ledger_entry_of_source on ledger_entry (source, kind, rent_account_id) where source is not null;
drop index ledger_entry_source;
-- The lines of an account are found by (account, day of booking); they are few enough to be put in order when they are asked.
drop index ledger_entry_account;
