-- A statement to which the bank gives no number has 0: there may be several of a year, and none of them says that another one is missing.
alter table bank_statement drop constraint if exists bank_statement_account_year_number_key;
create unique index bank_statement_numbered on bank_statement (account, year, number) where number <> 0;
create index bank_statement_in_order on bank_statement
    (account, (coalesce(new_balance_date, old_balance_date)), number, bank_statement_id);

create index bank_movement_known_already on bank_movement (bank_statement_id) where matched_to = 'knownAlready';

-- The balance with which each statement of an account should open: that at which the one before it ends, less what the two share. What a statement
-- has in common with one before it is not its own, nor what it has in common with one after it; one that has nothing of its own is left out.
create view bank_statement_opening as
with shared as (
    select again.bank_statement_id, sum(again.amount) as amount,
        coalesce(sum(again.amount) filter (where
            (coalesce(one.new_balance_date, one.old_balance_date), one.number, one.bank_statement_id)
            > (coalesce(s.new_balance_date, s.old_balance_date), s.number, s.bank_statement_id)), 0) as with_later,
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
        order by coalesce(s.new_balance_date, s.old_balance_date), s.number, s.bank_statement_id)
    - coalesce(shared.amount - shared.with_later, 0) as expected
from bank_statement s left join shared using (bank_statement_id)
where shared.nothing_else is distinct from true;
