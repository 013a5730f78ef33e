-- The notices on which an objection was lodged, few of many, in the order of their sending.
create index property_tax_reduction_objected on property_tax_reduction (sent_on, property_tax_reduction_id)
    where objected_on is not null;
