-- A departure that is told again has the whole list of its damages: what that doesn't have any more is taken back.
alter table departure_damage add column taken_back boolean not null default false;
