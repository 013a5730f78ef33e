-- What the rent service decided that a household gets of a property-tax reduction, kept also before the contract is known: a projection.
create table property_tax_credit (
    tenancy_id uuid not null,
    property_tax_reduction_id uuid not null,
    credit numeric(14, 2) not null,
    primary key (tenancy_id, property_tax_reduction_id)
);
