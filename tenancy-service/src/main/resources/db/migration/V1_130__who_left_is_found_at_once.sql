-- Worklists leave out who left, who is erased and what is annulled. Without these each kind of deadline read every tenancy.
create index tenancy_keys_returned on tenancy (tenancy_id) where keys_returned_on is not null;
create index tenancy_erased on tenancy (tenancy_id) where erased_on is not null;
create index tenancy_annulled on tenancy (tenancy_id) where annulled;
