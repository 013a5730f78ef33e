-- The first day of which a payment may stand on the account: that of the signature, or of the taking over.
alter table tenancy_period
    add column account_from date;
