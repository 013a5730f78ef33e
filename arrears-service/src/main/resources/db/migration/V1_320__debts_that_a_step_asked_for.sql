-- The lines that began the debts which a step asked for, as they were known when it was recorded; null of steps from before this was kept.
alter table arrears_step add column asked uuid[];
