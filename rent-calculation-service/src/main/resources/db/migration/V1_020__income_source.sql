-- Where a declared income was learned from; what proves it is its proof.
alter table income add column source text;
