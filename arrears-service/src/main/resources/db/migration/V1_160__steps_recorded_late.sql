-- The business date on which a step was recorded; not known of those before this.
alter table arrears_step
    add column recorded_on date;
