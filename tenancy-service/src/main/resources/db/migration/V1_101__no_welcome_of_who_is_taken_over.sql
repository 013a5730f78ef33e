-- A tenancy that is taken over was welcomed and registered before: nothing of that is open here. What was noted stays.
delete from checklist_item where state = 'open' and tenancy_id in (select tenancy_id from taken_over);
delete from lease_registration r where progress = 'due' and tenancy_id in (select tenancy_id from taken_over)
    and not exists (select from lease_registration_step s where s.tenancy_id = r.tenancy_id);
