-- A movement that two statements of an account hold is booked once: the later one says which movement of the other it repeats, or may repeat.
alter table bank_movement add column repeats_movement_id uuid references bank_movement;
create index bank_movement_repeats on bank_movement (repeats_movement_id) where repeats_movement_id is not null;
create index bank_movement_content on bank_movement (booked_on, amount, structured_communication);

-- coda or camt: each writes the bank's references in its own way.
alter table bank_statement add column format text check (format in ('coda', 'camt'));
