-- What the rent service decided that a household pays in advance on the rent charges, kept also before the contract is known: a projection.
create table charge_advance (
    tenancy_id uuid not null,
    from_date date not null,
    until_date date,
    advance numeric(14, 2) not null,
    primary key (tenancy_id, from_date)
);

-- What settlements of the rent charges come to for a household, the last that was told of each.
create table charge_settlement (
    tenancy_id uuid not null,
    settlement_key uuid not null,
    building_id uuid not null,
    from_date date not null,
    until_date date not null,
    kind text not null check (kind in ('exit', 'yearly', 'correction')),
    estimated boolean not null,
    share numeric(14, 2) not null,
    advances numeric(14, 2) not null,
    balance numeric(14, 2) not null,
    due_on date not null,
    settled_on date not null,
    -- what of it counts: the balance, or nothing where the tenancy was a mistake
    counts numeric(14, 2) not null,
    -- what the ledger has of it, in how many lines: compared with what counts, so that nobody reads the ledger for it
    booked numeric(14, 2) not null default 0,
    lines integer not null default 0,
    primary key (tenancy_id, settlement_key)
);
create index charge_settlement_to_book on charge_settlement (tenancy_id) where counts <> booked;

-- The assessment year of a credit, for letters; of those that were told before this it is not known.
alter table property_tax_credit add column assessment_year integer;
