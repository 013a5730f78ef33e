-- What was open when a tenancy was taken over from another system. The kinds are those of the service, which alone writes here.
alter table ledger_entry
    drop constraint ledger_entry_kind_check,
    add constraint ledger_entry_kind_check check (kind ~ '^[a-z][A-Za-z]*$');
