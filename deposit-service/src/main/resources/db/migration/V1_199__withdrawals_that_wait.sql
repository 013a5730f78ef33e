-- What goes back of a tenancy that was a mistake waits as well while a figure of its interest is not known.
alter table tenancy
    drop constraint tenancy_awaits_check,
    add constraint tenancy_awaits_check check (awaits in ('request', 'settlement', 'withdrawal'));
