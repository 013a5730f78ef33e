-- Tenancies signed by a day are listed and counted.
create index tenancy_signed_on on tenancy (signed_on);
