-- A payment that was named a dividend by mistake is the payment again that it was, and may be named one anew.
drop index debt_settlement_dividend_entry;
create index debt_settlement_dividend_entry on debt_settlement_dividend (entry_id) where entry_id is not null;
