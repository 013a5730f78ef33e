-- What the bank said of who paid is found by the communication of the account when a file is erased.
create index bank_movement_communication on bank_movement (structured_communication) where structured_communication is not null;
