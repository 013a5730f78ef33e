-- No income and an amount of a year replace one another; no income may replace several amounts: the first stands in supersedes, the others here.
alter table income add column also_supersedes uuid[];
