-- All registrations are listed in the order of their terms, not only those that are still to be done.
create index lease_registration_term on lease_registration (due_on, tenancy_id);
