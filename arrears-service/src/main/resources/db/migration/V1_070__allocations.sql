-- Lines of the ledger are only added. A line may change the debt or credit that another one began (item_id: that line, or the line itself),
-- undo another one, be a cost or an interest of a debt, and say what it pays.
alter table ledger_entry
    drop constraint if exists ledger_entry_check,
    drop constraint if exists ledger_entry_check1,
    add column item_id uuid,
    add column reverses uuid references ledger_entry,
    add column accessory_to uuid references ledger_entry,
    add column pays uuid[] not null default '{}',
    add column pays_period date check (extract(day from pays_period) = 1);

-- What was booked back under a tenancy that was a mistake undoes a line, as what is undone from now on.
update ledger_entry back
set kind = 'reversal', reverses = booked.entry_id, due_on = booked.due_on, source = null
from ledger_entry booked
where booked.rent_account_id = back.rent_account_id and booked.kind = back.kind
    and (back.kind = 'damage' and back.source = booked.source || '/back'
        or back.kind = 'takenOver' and back.ground = 'tenancyAnnulled' and back.source = booked.entry_id::text);
update ledger_entry line
set item_id = coalesce(line.reverses, first.entry_id, line.entry_id)
from ledger_entry known
left join (
    select distinct on (rent_account_id, kind, period) rent_account_id, kind, period, entry_id
    from ledger_entry where period is not null order by rent_account_id, kind, period, ordinal) first
    using (rent_account_id, kind, period)
where known.entry_id = line.entry_id;

alter table ledger_entry
    alter column item_id set not null,
    add constraint ledger_entry_rent_has_a_month check (kind <> 'rent' or period is not null),
    add constraint ledger_entry_reversal check ((kind = 'reversal') = (reverses is not null)),
    -- what a line books once: a difference of a month, a source, the undoing of a line
    add constraint ledger_entry_once check (period is not null or source is not null or reverses is not null);
create unique index ledger_entry_reverses on ledger_entry (reverses) where reverses is not null;
create index ledger_entry_accessory_to on ledger_entry (accessory_to) where accessory_to is not null;
create index ledger_entry_period on ledger_entry (rent_account_id, period) where period is not null;
create index ledger_entry_fee on ledger_entry (rent_account_id, period) where kind = 'fee';
create index ledger_entry_booked on ledger_entry (rent_account_id, booked_on);
create index ledger_entry_due on ledger_entry (rent_account_id, due_on) where due_on is not null;
-- ordinal orders the lines of one account, which ledger_entry_account finds
alter table ledger_entry drop constraint if exists ledger_entry_ordinal_key;

create function is_only_added() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are only added', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger ledger_entry_is_only_added before update or delete or truncate on ledger_entry
    for each statement execute function is_only_added();

-- Which credit paid which debt, by the day on which the account changed; what was given back is a row with a negative amount.
create table allocation (
    allocation_id uuid primary key,
    rent_account_id uuid not null references rent_account,
    on_day date not null,
    credit_id uuid not null references ledger_entry,
    debt_id uuid not null references ledger_entry,
    amount numeric(14, 2) not null check (amount <> 0),
    reason text not null check (reason in ('paid', 'corrected', 'reversed', 'reordered')),
    check ((reason = 'paid') <= (amount > 0))
);
create index allocation_account on allocation (rent_account_id, on_day, allocation_id);
create index allocation_credit on allocation (credit_id);
create index allocation_debt on allocation (debt_id);
create trigger allocation_is_only_added before update or delete or truncate on allocation
    for each statement execute function is_only_added();

-- Debts and credits that are not closed, made of ledger_entry and allocation: an amount below zero is still to be used.
create table open_item (
    item_id uuid primary key references ledger_entry,
    rent_account_id uuid not null references rent_account,
    kind text not null,
    period date,
    due_on date,
    booked_on date not null,
    source text,
    accessory_to uuid,
    pays uuid[] not null,
    pays_period date,
    amount numeric(14, 2) not null check (amount <> 0)
);
create index open_item_account on open_item (rent_account_id);

-- Whether the two tables above hold the account. Those that had lines before are taken in by their next booking, and computed until then.
alter table rent_account add column allocated boolean not null default true;
update rent_account set allocated = false
where exists (select from ledger_entry where ledger_entry.rent_account_id = rent_account.rent_account_id);

alter table payment
    add column pays uuid[] not null default '{}',
    add column pays_period date check (extract(day from pays_period) = 1);
