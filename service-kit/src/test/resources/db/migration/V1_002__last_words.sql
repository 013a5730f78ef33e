create table last_word (
    subject uuid primary key,
    word text not null
);

create table said (
    subject uuid not null references last_word,
    sequence bigint not null,
    primary key (subject, sequence)
);
