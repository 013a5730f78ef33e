-- Since when the next lease of the dwelling ran when the keys came back: from then on nothing is asked for the use of it.
alter table departure add column relet_from date;
