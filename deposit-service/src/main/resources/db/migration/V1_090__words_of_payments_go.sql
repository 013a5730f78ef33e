-- What is booked is never changed, but for the words of a payment: they go when the file is erased.
create function refuse_all_but_erasure() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.reference = '***' then
        old.reference := new.reference;
        if old is not distinct from new then
            return new;
        end if;
    end if;
    raise exception '% is append-only', tg_table_name;
end $$;
drop trigger ledger_entry_append_only on ledger_entry;
create trigger ledger_entry_append_only before update or delete on ledger_entry for each row execute function refuse_all_but_erasure();
