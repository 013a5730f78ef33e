-- The day on which the declaration, with what proves it, came in; unknown of what was declared before it was asked, and of what a file brought.
alter table income add column received_on date;
