-- Heirs of tenants who died: to whom what is left of a deposit goes, and to whom letters about the estate go.
create table heir (
    heir_id uuid primary key,
    tenancy_id uuid not null references tenancy,
    deceased_id uuid not null references person,
    payee text not null,
    iban text not null,
    street text,
    house_number text,
    box_number text,
    postal_code text,
    municipality text,
    recorded_on date not null,
    check (num_nulls(street, house_number, postal_code, municipality) in (0, 4))
);
create index heir_tenancy on heir (tenancy_id, heir_id);
create index heir_deceased on heir (deceased_id);
