-- The last day of the landlord's term for paying the deposit back; empty while it has not begun. Written with what it depends on, and anew
-- when the service starts, since the policy changes only then.
alter table tenancy add column refund_by date;
create index tenancy_refund_by on tenancy (coalesce(refund_by, date '9999-12-31'), tenancy_id) where end_date is not null;
