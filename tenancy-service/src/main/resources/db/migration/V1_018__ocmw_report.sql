-- When the landlord told the OCMW of a notice for a serious breach.
alter table notice add column ocmw_reported_on date;
