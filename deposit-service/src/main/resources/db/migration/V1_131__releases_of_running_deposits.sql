-- What lies at the agency of a deposit that has another form now comes back while the deposit runs, and once more at the end.
alter table release
    add column release_no integer not null default 1,
    drop constraint release_pkey,
    add primary key (deposit_id, release_no);
