-- From when an entry counts for the interest, where that is an earlier day than the one on which it is booked: books that were told stay.
alter table ledger_entry
    add column value_on date,
    add constraint ledger_entry_value_check check (value_on < booked_on);
create index ledger_entry_late on ledger_entry (deposit_id) where value_on is not null;
