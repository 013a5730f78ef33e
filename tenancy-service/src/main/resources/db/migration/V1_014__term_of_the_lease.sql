-- The last day by the term of the lease alone, to which a withdrawn notice gives way again.
alter table tenancy add column term_end_date date;
update tenancy
set term_end_date = case
    when notice_received_on is null then end_date
    when contract_kind = 'fixedTerm9' then (start_date + interval '9 years' - interval '1 day')::date
end;

alter table notice add column withdrawn_on date;
