-- Some banks give every statement the number 1, or begin again each month: the same number on another day is another statement.
drop index bank_statement_numbered;
create index bank_statement_numbered on bank_statement (account, year, number, page) where number <> 0;
