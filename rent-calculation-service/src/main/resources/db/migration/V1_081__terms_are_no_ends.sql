-- The last day of a fixed term ends nothing (the first event of a tenancy told it): it is an end only once a notice or the departure says so.
update tenancy_course set end_date = null
    from tenancy
    where tenancy.tenancy_id = tenancy_course.tenancy_id and end_told = 1
    and end_date = (facts::jsonb ->> 'endDate')::date;
