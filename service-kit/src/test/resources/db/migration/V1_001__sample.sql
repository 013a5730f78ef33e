create table heard (
    id bigint generated always as identity primary key,
    listener text not null,
    subject uuid not null,
    sequence bigint not null,
    type text not null,
    word text
);
create index heard_subject on heard (subject);

create table lease (
    lease_id uuid primary key,
    signed boolean not null,
    kept_amount numeric(14, 2)
);

create table note (
    note_id uuid primary key,
    words text not null
);
