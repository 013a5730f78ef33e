-- By which structured communication a household pays on its rent account, as arrears-service told it: letters that ask money say it.
create table rent_account (
    tenancy_id uuid primary key,
    structured_communication text not null
);
