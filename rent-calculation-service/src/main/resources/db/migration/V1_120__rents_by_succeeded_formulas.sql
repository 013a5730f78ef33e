-- Whether the formulas that succeeded those of the decision give another rent.
alter table outdated_rent add column formulas_succeeded boolean not null default false;
