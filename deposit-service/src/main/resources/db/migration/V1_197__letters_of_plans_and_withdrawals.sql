-- Letters of a plan of instalments, one a plan, and of what goes back of a tenancy that was a mistake. Of the letter of a plan beneficiary_id
-- holds the form that it tells of.
alter table deposit_letter
    drop constraint deposit_letter_kind_check,
    add constraint deposit_letter_kind_check check (kind in ('yearly', 'settlement', 'withdrawal', 'plan'));
