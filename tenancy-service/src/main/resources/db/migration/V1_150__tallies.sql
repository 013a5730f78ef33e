-- How many rows a whole table has, kept beside it, so that the first page of its list counts nothing. Each statement that adds or takes away
-- rows books their number in its own transaction: whoever sees the rows sees the sum, and a rollback undoes both. A transaction takes a
-- counter that no other holds, and makes one when all are held: nobody waits, and there are only as many as ever wrote at once.
create table tally (
    counted text not null,
    counter integer generated always as identity,
    rows bigint not null,
    primary key (counted, counter)
);

create function keep_tally() returns trigger language plpgsql as $$
declare
    difference bigint;
    free integer;
begin
    if tg_op = 'TRUNCATE' then
        delete from tally where counted = tg_table_name;
        return null;
    end if;
    select case tg_op when 'INSERT' then count(*) else -count(*) end into difference from changed;
    select counter into free from tally where counted = tg_table_name limit 1 for update skip locked;
    if found then
        update tally set rows = rows + difference where counted = tg_table_name and counter = free;
    elsif difference <> 0 then
        insert into tally (counted, rows) values (tg_table_name, difference);
    end if;
    return null;
end
$$;

create trigger tally_added after insert on tenancy referencing new table as changed for each statement execute function keep_tally();
create trigger tally_removed after delete on tenancy referencing old table as changed for each statement execute function keep_tally();
create trigger tally_emptied after truncate on tenancy for each statement execute function keep_tally();
create trigger tally_added after insert on dwelling referencing new table as changed for each statement execute function keep_tally();
create trigger tally_removed after delete on dwelling referencing old table as changed for each statement execute function keep_tally();
create trigger tally_emptied after truncate on dwelling for each statement execute function keep_tally();
create trigger tally_added after insert on lease_registration referencing new table as changed for each statement execute function keep_tally();
create trigger tally_removed after delete on lease_registration referencing old table as changed for each statement execute function keep_tally();
create trigger tally_emptied after truncate on lease_registration for each statement execute function keep_tally();

-- A trigger waits until nobody writes the table, and nobody does before this is committed: the first number is exact too.
insert into tally (counted, rows)
select 'tenancy', count(*) from tenancy
union all select 'dwelling', count(*) from dwelling
union all select 'lease_registration', count(*) from lease_registration;
