-- The last line of the account (ledger_entry.ordinal) that was known when a plan came into a state; null of states from before this was kept.
alter table payment_plan_state add column last_line bigint;
