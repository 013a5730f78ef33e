-- What the rent service decided that the under-occupancy fee is, kept also before the contract is known: a projection.
create table under_occupancy_fee (
    tenancy_id uuid not null,
    from_date date not null,
    until_date date not null,
    fee numeric(14, 2) not null,
    primary key (tenancy_id, from_date)
);

-- A fee is booked by month as the rent is, so that of each month the difference with what was booked is what counts.
alter table ledger_entry
    drop constraint if exists ledger_entry_check,
    drop constraint if exists ledger_entry_check1,
    add constraint ledger_entry_by_month check (kind <> 'rent' or (period is not null and source is null));
