-- A deposit that was held before this system: nothing is asked, and it enters the ledger by an entry of its own.
alter table deposit add column taken_over boolean not null default false;
alter table ledger_entry
    drop constraint ledger_entry_kind_check,
    add constraint ledger_entry_kind_check check (kind in ('payment', 'takenOver', 'interest', 'settlement', 'annulment'));
