-- How the advance of the next year was found; null where the settlement is older.
alter table charge_statement add column advance_found text;
