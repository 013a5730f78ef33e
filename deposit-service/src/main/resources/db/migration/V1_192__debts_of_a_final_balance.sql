-- When a debt of the final balance was due; the settlement and its letter name each of them.
alter table final_balance_line add column due_on date;
