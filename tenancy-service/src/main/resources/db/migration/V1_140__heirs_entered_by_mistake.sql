-- An heir who was entered by mistake, or whose deceased lives, counts no more: nothing is paid to this person.
alter table heir add column annulled boolean not null default false;

alter table annulment
    drop constraint annulment_kind_check,
    add constraint annulment_kind_check check (kind in ('tenancy', 'notice', 'householdChange', 'heir'));
