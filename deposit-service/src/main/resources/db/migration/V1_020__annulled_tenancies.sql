-- A tenancy that was a mistake asks for no deposit: what was asked is withdrawn, what was paid goes back.
alter table tenancy add column annulled boolean not null default false;
alter table deposit add column withdrawn_on date;
alter table ledger_entry
    drop constraint ledger_entry_kind_check,
    add constraint ledger_entry_kind_check check (kind in ('payment', 'interest', 'settlement', 'annulment'));
