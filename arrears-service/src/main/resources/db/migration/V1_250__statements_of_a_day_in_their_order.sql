-- Statements of a day that bear no number, or one and the same, may come in any order: which follows which is what their balances say. The place
-- is reckoned anew for all of them with each that comes, until when it is the last; of days that were complete before, it is the order in which they
-- came.
alter table bank_statement add column place_of_day integer not null default 1000000;

drop index bank_statement_in_order;
create index bank_statement_in_order on bank_statement
    (account, (coalesce(new_balance_date, old_balance_date)), number, page, place_of_day, bank_statement_id);

create or replace view bank_statement_opening as
with shared as (
    select again.bank_statement_id, sum(again.amount) as amount,
        coalesce(sum(again.amount) filter (where
            (coalesce(one.new_balance_date, one.old_balance_date), one.number, one.page, one.place_of_day, one.bank_statement_id)
            > (coalesce(s.new_balance_date, s.old_balance_date), s.number, s.page, s.place_of_day, s.bank_statement_id)), 0)
            as with_later,
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
        order by coalesce(s.new_balance_date, s.old_balance_date), s.number, s.page, s.place_of_day, s.bank_statement_id)
    - coalesce(shared.amount - shared.with_later, 0) as expected
from bank_statement s left join shared using (bank_statement_id)
where shared.nothing_else is distinct from true;
