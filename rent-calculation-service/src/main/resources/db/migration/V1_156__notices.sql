-- The notices that were told, so that one that is withdrawn leaves the end of the one in whose place it came.
create table tenancy_notice (
    tenancy_id uuid not null,
    notice_id uuid not null,
    end_date date,
    withdrawn boolean not null default false,
    primary key (tenancy_id, notice_id)
);
