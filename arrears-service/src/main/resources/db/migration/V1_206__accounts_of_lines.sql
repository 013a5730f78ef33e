-- Lines, what is open and what was posted are written many at once, of accounts that are locked. Whether each account is there was asked row by
-- row. It is asked once a statement, of the ledger, since the others are written of accounts that were just locked or have a line; and an
-- account is never removed.
create function lines_have_an_account() returns trigger language plpgsql as $$
begin
    -- not as a join: the plan is kept, and would be that of the first statement, be it of one line or of thirty thousand
    if exists (select from booked where not exists (
            select from rent_account where rent_account.rent_account_id = booked.rent_account_id offset 0)) then
        raise exception 'a line is booked on an account that is not there' using errcode = 'foreign_key_violation';
    end if;
    return null;
end $$;
create trigger ledger_entry_has_an_account after insert on ledger_entry referencing new table as booked
    for each statement execute function lines_have_an_account();

create function is_never_removed() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never removed', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger rent_account_is_never_removed before delete or truncate or update of rent_account_id on rent_account
    for each statement execute function is_never_removed();

alter table ledger_entry drop constraint ledger_entry_rent_account_id_fkey;
alter table open_item drop constraint open_item_rent_account_id_fkey;
alter table allocation drop constraint allocation_rent_account_id_fkey;
alter table posted_month drop constraint posted_month_rent_account_id_fkey;
