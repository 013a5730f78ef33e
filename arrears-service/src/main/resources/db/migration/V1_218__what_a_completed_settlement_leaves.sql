-- What is still open of the frozen debts once a plan was kept is asked no more, unless it is said that the plan leaves it owed. Of those that were
-- completed before this was kept, what was asked again stays so: payments pay it since.
alter table debt_settlement add column stays_frozen boolean not null default false
    check (not stays_frozen or coalesce(end_kind = 'completed', false));
update debt_settlement set stays_frozen = true where renounced;
