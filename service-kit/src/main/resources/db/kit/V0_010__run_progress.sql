-- How many subjects a chunk has, so that whoever asks how far a run is does not read the subjects themselves.
alter table run_chunk add column size integer not null generated always as (cardinality(subjects)) stored;
