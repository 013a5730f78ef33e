-- Households that left of whom the rent service told all that the departure asks of rent charges. Those whose keys were back before it told so are complete.
create table exit_charges_decided (
    tenancy_id uuid primary key
);
insert into exit_charges_decided select tenancy_id from departure;
