-- An heir whom tenancy annulled has no part in the deposit.
alter table heir add column annulled boolean not null default false;
