-- The bank takes back a payment that was split over several accounts and deposits: the movement that all of its parts came from.
alter table bank_movement add column undone_movement_id uuid references bank_movement;
create index bank_movement_undone_movement on bank_movement (undone_movement_id) where undone_movement_id is not null;
