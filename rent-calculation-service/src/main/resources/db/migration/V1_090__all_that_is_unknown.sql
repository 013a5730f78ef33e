-- What else is unknown of what a waiting rent needs, beside the first: "name day", by commas.
alter table waiting_rent add column also_unknown text;
