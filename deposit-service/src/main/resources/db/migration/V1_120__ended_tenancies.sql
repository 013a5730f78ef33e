-- Which contracts have ended, for the worklist of settlements.
create index tenancy_end_date on tenancy (end_date) where end_date is not null;
