-- What a settlement keeps for costs at entry that were not paid.
alter table settlement add column costs_withheld numeric(14, 2) not null default 0 check (costs_withheld >= 0);
