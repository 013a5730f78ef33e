-- What a month turns out to cost more, as far as it only undoes a correction, is due later, but owed since what was asked first is due.
alter table ledger_entry add column owed_on date;
alter table open_item add column owed_on date;
