-- Until when the dwelling is used, and paid for, after the end of the lease.
alter table tenancy_period add column keys_returned_on date;
update tenancy_period set keys_returned_on = departure.keys_returned_on
from departure where departure.tenancy_id = tenancy_period.tenancy_id;
