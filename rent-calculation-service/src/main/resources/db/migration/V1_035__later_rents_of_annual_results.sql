-- What the run changes after 1 January as well, as the rent that follows a grant: "2021-05-01 720.00", in the order of the dates, separated by
-- a comma. Empty when nothing does.
alter table annual_run_result add column later text;
