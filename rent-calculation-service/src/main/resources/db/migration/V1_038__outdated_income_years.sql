-- The year of the oldest income that the rent rests on, where it is older than a reference income may be.
alter table rent_decision add column outdated_income_year integer;
