-- The first day of the lease itself, by which its clauses are known; of one that was taken over, start_date is the day of that. Of leases that
-- were heard of before, it is known only where they were signed before they began; nothing is asked for a delay of the others until they are heard
-- of again.
alter table tenancy_period add column lease_start date;
update tenancy_period set lease_start = start_date where account_from < start_date;
