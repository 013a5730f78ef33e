-- What to look at in a rent that is decided is a note and no reason why it is not; and all figures that are unknown: "name day", by commas.
alter table annual_run_result
    add column note text,
    add column note_detail text,
    add column unknown text;

update annual_run_result
    set note = reason, note_detail = detail, reason = null, detail = null
    where reason = 'outdatedIncome';
