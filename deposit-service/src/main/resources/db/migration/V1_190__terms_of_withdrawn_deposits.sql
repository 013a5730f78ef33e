-- The worklist of settlements has the deposits of annulled tenancies as well, until they are paid back.
drop index tenancy_refund_by;
create index tenancy_refund_by on tenancy (coalesce(refund_by, date '9999-12-31'), tenancy_id) where end_date is not null or annulled;
