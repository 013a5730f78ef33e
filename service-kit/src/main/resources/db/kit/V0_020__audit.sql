-- Who changed what, and who read personal data. Rows are added and never changed.
create table audit_record (
    audit_record_id uuid primary key,
    recorded_at timestamptz not null,
    kind text not null check (kind in ('change', 'read')),
    client text not null,
    token_subject text,
    operation text not null,
    resource text,
    status smallint not null,
    trace_id text,
    concerned_names text[] not null,
    concerned uuid[] not null,
    check (cardinality(concerned_names) = cardinality(concerned))
);
create index audit_record_time on audit_record (recorded_at, audit_record_id);
create index audit_record_client on audit_record (client, recorded_at, audit_record_id);
create index audit_record_concerned on audit_record using gin (concerned);

create function audit_record_stays() returns trigger language plpgsql as $$
begin
    raise exception 'audit records are only added' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_record_stays before update or delete or truncate on audit_record
    for each statement execute function audit_record_stays();
