-- By when what was estimated at a departure is paid. What was told before was due at once, or on the last day of the lease.
alter table charge_exit add column due_on date;
update charge_exit set due_on = greatest(settled_on, until_date);
alter table charge_exit alter column due_on set not null;
