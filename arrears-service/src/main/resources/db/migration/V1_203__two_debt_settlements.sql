-- Tenants of one account may each be in a debt settlement: it then says whose it is.
alter table debt_settlement add column person_id uuid;
drop index debt_settlement_one_runs;
create unique index debt_settlement_one_runs on debt_settlement
    (rent_account_id, coalesce(person_id, '00000000-0000-0000-0000-000000000000')) where ended_on is null;

-- That a dividend was a mistake. Only the reason is ever changed, when the file is erased.
create table debt_settlement_dividend_reversal (
    dividend_id uuid primary key references debt_settlement_dividend (dividend_id),
    reversed_on date not null,
    reason text not null,
    client text not null,
    subject text not null,
    recorded_at timestamptz not null
);
