-- Which statement it is: a bank may send one in pages, each with balances of its own and under one number; and in XML it names each.
-- The wording is a keyed number made of all that its movements hold, so that one that comes again with another text or account is told as
-- another; null where it was not kept, and it says nothing about whom a movement was of.
alter table bank_statement add column page integer not null default 1, add column identification text, add column wording bigint;

drop index bank_statement_numbered;
create unique index bank_statement_numbered on bank_statement (account, year, number, page) where number <> 0;
drop index bank_statement_in_order;
create index bank_statement_in_order on bank_statement
    (account, (coalesce(new_balance_date, old_balance_date)), number, page, bank_statement_id);

-- As before, the pages of a statement in their order.
create or replace view bank_statement_opening as
with shared as (
    select again.bank_statement_id, sum(again.amount) as amount,
        coalesce(sum(again.amount) filter (where
            (coalesce(one.new_balance_date, one.old_balance_date), one.number, one.page, one.bank_statement_id)
            > (coalesce(s.new_balance_date, s.old_balance_date), s.number, s.page, s.bank_statement_id)), 0) as with_later,
        not exists (select from bank_movement own where own.bank_statement_id = again.bank_statement_id
            and own.matched_to is distinct from 'knownAlready') as nothing_else
    from bank_movement again
    join bank_statement s on s.bank_statement_id = again.bank_statement_id
    join bank_movement first on first.movement_id = again.repeats_movement_id
    join bank_statement one on one.bank_statement_id = first.bank_statement_id
    where again.matched_to = 'knownAlready'
    group by again.bank_statement_id)
select s.bank_statement_id,
    lag(s.new_balance - coalesce(shared.with_later, 0)) over (partition by s.account
        order by coalesce(s.new_balance_date, s.old_balance_date), s.number, s.page, s.bank_statement_id)
    - coalesce(shared.amount - shared.with_later, 0) as expected
from bank_statement s left join shared using (bank_statement_id)
where shared.nothing_else is distinct from true;
