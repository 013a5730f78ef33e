-- A rent on the current income is granted for a time: why, from when, its last day, and the last day of the months that proved the income.
alter table rent_decision add column grant_kind text;
alter table rent_decision add column grant_from date;
alter table rent_decision add column until date;
alter table rent_decision add column proven_to date;
update rent_decision
    set grant_kind = reason,
        grant_from = effective_from,
        until = case reason
            when 'retirement' then make_date(extract(year from effective_from)::integer, 12, 31)
            else (effective_from + interval '6 months' - interval '1 day')::date
        end,
        proven_to = effective_from - 1
    where reason in ('incomeDrop', 'retirement');
alter table rent_decision add check (num_nulls(grant_kind, grant_from, until, proven_to) in (0, 4));
