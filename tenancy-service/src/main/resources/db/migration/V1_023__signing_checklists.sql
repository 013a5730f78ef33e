-- The checklist of each lease that was signed here: what is done to welcome a household, and by when.
create table checklist_item (
    tenancy_id uuid not null references tenancy,
    item text not null,
    due_on date not null,
    state text not null check (state in ('open', 'done', 'notApplicable')),
    on_date date,
    note text,
    primary key (tenancy_id, item),
    check ((state = 'open') = (on_date is null))
);
create index checklist_item_open on checklist_item (due_on, tenancy_id, item) where state = 'open';
