-- A line is undone once by what names no source; parts of it are undone once by each source, as the movements by which the bank took them back.
drop index ledger_entry_reverses;
create unique index ledger_entry_reverses on ledger_entry (reverses, coalesce(source, '')) where reverses is not null;
