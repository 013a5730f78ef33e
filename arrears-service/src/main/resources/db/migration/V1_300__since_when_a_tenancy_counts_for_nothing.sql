-- A report of an evening before tells what was known then: the tenancy was not annulled yet.
alter table tenancy_period add column annulled_on date;
-- of those that were annulled already: the first day on which something of them was taken back; without such a line nobody can say it any more
update tenancy_period p set annulled_on = (
    select min(l.booked_on) from rent_account a join ledger_entry l using (rent_account_id)
    where a.tenancy_id = p.tenancy_id and l.ground = 'tenancyAnnulled')
where p.annulled;
