-- What was told last of a final balance: it is told anew when it has changed, until the deposit is settled. Of those told before this stands
-- the total only; they are told anew with the next change.
alter table final_balance
    add column frozen   numeric(14, 2),
    add column disputed numeric(14, 2),
    add column lines    text;
