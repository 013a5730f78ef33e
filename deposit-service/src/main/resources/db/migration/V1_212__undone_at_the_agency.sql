-- Which entries booked a placement, so that one that was recorded by mistake is undone. Of those before this the ones of a day with one placement of its kind.
create table placement_entry (
    placement_id uuid not null references placement,
    entry_id uuid primary key references ledger_entry
);
create index placement_entry_placement on placement_entry (placement_id);

insert into placement_entry (placement_id, entry_id)
select min(p.placement_id::text)::uuid, e.entry_id
from ledger_entry e
join ledger_line l on l.entry_id = e.entry_id and l.account in ('bank', 'takenOver')
join placement p on p.placed_on = coalesce(e.value_on, e.booked_on) and p.taken_over = (l.account = 'takenOver')
where e.kind = 'placement'
group by e.entry_id
having count(*) = 1;

alter table placement add column reversed_on date, add column reversed_by text, add column reversal_reason text;
