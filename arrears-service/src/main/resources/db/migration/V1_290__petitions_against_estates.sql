-- Against whom a petition is that comes after the death of the last tenant: the heirs, or the curator of an estate that nobody accepts.
alter table court_step add column against text check (against in ('heirs', 'vacantEstate'));
