-- A change of a household that was a mistake counts no more.
alter table household_change add column annulled boolean not null default false;
