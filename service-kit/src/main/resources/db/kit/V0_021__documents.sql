-- Papers of what this service keeps. The bytes stand apart, so that lists do not read them, and are already compressed.
create table document (
    document_id uuid primary key,
    subject_kind text not null,
    subject_id uuid not null,
    subject_href text not null,
    kind text not null,
    content_type text not null,
    size integer not null check (size > 0),
    sha256 bytea not null,
    signed_on date,
    received_on date not null,
    uploaded_at timestamptz not null,
    uploaded_by text not null,
    annulled_at timestamptz,
    annulled_by text,
    annulment_reason text,
    check ((annulled_at is null) = (annulment_reason is null) and (annulled_at is null) = (annulled_by is null))
);
create unique index document_once on document (subject_kind, subject_id, sha256) where annulled_at is null;
create index document_subject on document (subject_kind, subject_id, document_id);

create table document_content (
    document_id uuid primary key references document (document_id) on delete cascade,
    content bytea not null
);
alter table document_content alter column content set storage external;
