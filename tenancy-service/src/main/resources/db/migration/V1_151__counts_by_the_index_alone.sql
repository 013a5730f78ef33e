-- What the first pages of lists count stands in an index, so that no row is visited for it. Each takes the place of one without the rest.
drop index person_family_name_key;
create index person_family_name_key on person (family_name_key text_pattern_ops) where erased_on is null;
drop index person_given_name_key;
create index person_given_name_key on person (given_name_key text_pattern_ops) where erased_on is null;

drop index obligation_due;
create index obligation_due on obligation (due_on, obligation_id) include (tenancy_id, arisen_on, ended_on, kind) where not settled;
create index obligation_carried on obligation (carried_from) include (tenancy_id) where carried_from is not null;

drop index occupancy_spare;
create index occupancy_spare on occupancy (spare_bedrooms, tenancy_id) include (from_date, until_date, persons, couple, bedrooms);
create index tenancy_end_fixed on tenancy (end_date, tenancy_id) where notice_received_on is not null or keys_returned_on is not null;
create index dwelling_in_rented on dwelling (dwelling_id) where ownership = 'inRented';
