-- A refund to a mediator may say of which debt settlement; without that it takes of the dividends of the account in the order of their days.
alter table refund add column debt_settlement_id uuid references debt_settlement
    check (debt_settlement_id is null or to_mediator);
