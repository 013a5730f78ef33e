-- Rows that refer to a line are written under the lock of its account, of lines that were read or written just before, and a line is never
-- removed. A check of each would lock, and so write, the line again.
alter table open_item drop constraint open_item_item_id_fkey;
alter table allocation
    drop constraint allocation_credit_id_fkey,
    drop constraint allocation_debt_id_fkey;
