-- A final balance may wait for several months: each is named.
alter table awaited_final_balance drop constraint awaited_final_balance_pkey;
alter table awaited_final_balance add primary key (tenancy_id, reason, needed_on);
