-- That a settlement was completed while its claim was deemed to be renounced: what it froze is asked no more.
alter table debt_settlement add column renounced boolean not null default false check (not renounced or end_kind = 'completed');
