-- The movement of a statement by which a refund left: from then on no answer of the bank denies it.
alter table refund add column paid_movement_id uuid;
create index refund_paid_movement on refund (paid_movement_id) where paid_movement_id is not null;
