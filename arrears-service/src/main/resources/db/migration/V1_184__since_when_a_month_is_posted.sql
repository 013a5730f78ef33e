-- The business day on which a month was posted first; what was posted before this is not known, and counts as posted in time.
alter table posted_month add column posted_on date;
