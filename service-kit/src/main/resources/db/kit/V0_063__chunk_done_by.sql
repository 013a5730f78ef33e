-- Which replica did a chunk: its host and process; empty for those that were done before.
alter table run_chunk add column done_by text;
