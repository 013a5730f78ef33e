-- What the meters of a household counted, beside the year before and the others of the building.
alter table charge_statement add column heating text;
