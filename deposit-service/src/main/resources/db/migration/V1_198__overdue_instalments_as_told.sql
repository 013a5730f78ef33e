-- What was told to be open of an instalment that is late: when it is another, that is told as well. Empty of what was told before.
alter table instalment add column told_open numeric(14, 2) check (told_open > 0);
