-- The lease ended because the household moved to another dwelling of the landlord: the days after it are those of the new lease.
alter table tenancy_period add column moved_within boolean not null default false;
