-- What was compared month by month, in numbers, where the landlord compares so; credits of before have none.
alter table property_tax_credit add column months text;
-- what is objected to is looked for by the day of sending
create index property_tax_reduction_sent on property_tax_reduction (sent_on, property_tax_reduction_id);
