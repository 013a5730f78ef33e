-- A final balance may wait for several months: each is named.
alter table heard_awaited_balance drop constraint heard_awaited_balance_pkey;
alter table heard_awaited_balance add primary key (tenancy_id, reason, needed_on);
