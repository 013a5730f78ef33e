-- What had gone, to the rent account or to the tenant, when the bank took its money back: it is owed, and a settlement sets it off.
create index ledger_line_owed on ledger_line (entry_id) where account = 'owed';
alter table settlement add column set_off numeric(14, 2) not null default 0 check (set_off >= 0);
-- Refunds to heirs who were annulled.
create index refund_heir on refund (heir_id) where heir_id is not null;
