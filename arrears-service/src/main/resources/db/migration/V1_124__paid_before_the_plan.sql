-- What was paid of a debt before the plan was agreed: what is paid of it since counts for the plan.
alter table payment_plan_debt add column paid_before numeric(14, 2) not null default 0;
update payment_plan_debt debt
set paid_before = (
    select coalesce(sum(paid.amount), 0)
    from allocation paid
    where paid.debt_id = debt.item_id and paid.on_day <= plan.counts_after)
from payment_plan plan
where plan.payment_plan_id = debt.payment_plan_id;
