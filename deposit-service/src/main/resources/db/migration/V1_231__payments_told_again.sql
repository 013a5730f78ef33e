-- A payment that was told again under another id: arrears-service went back to a moment before the statement and read it once more.
alter table bank_payment add column same_as uuid references bank_payment;
