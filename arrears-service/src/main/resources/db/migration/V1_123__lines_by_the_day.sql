-- What was booked after a day is asked by the evaluation of a day that is past; lines are added in the order of the days, but for a few.
create index ledger_entry_day on ledger_entry using brin (booked_on);

-- An amount of any size, divided by a monthly charge of a cent.
alter table arrears_case alter column months type numeric(20, 1);
