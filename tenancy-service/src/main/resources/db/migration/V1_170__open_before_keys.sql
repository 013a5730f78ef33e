-- What the deposit service tells is to be paid before the keys are handed over; of a deposit that it told of before, nothing is known.
alter table tenancy_deposit add column open_before_keys numeric(14, 2) check (open_before_keys > 0);
