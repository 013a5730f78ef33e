-- The step of a trace in which the event was told; empty where traces are off.
alter table outbox add column traceparent text;
