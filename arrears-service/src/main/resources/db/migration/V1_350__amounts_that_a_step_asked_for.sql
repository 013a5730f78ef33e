-- What a step asked of each debt of the column asked, in its order, as it was known when it was recorded; null of steps from before this was kept.
alter table arrears_step add column asked_amounts numeric(12, 2)[];
