-- A posting writes a row an account: with the month first they lie together, with the account first each lies in a page of its own. The months
-- of an account are asked one by one, from the first month that was ever posted to the last.
alter table posted_month drop constraint posted_month_pkey;
alter table posted_month add primary key (month, rent_account_id);
