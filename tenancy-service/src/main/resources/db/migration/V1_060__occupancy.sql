-- How many live in each dwelling from when until when: facts only, so that no change of the law changes a row. spare_bedrooms is the
-- most that any way of counting leaves over, by which the dwellings that may be too large are found.
create table occupancy (
    tenancy_id uuid not null references tenancy,
    from_date date not null,
    until_date date,
    persons integer not null check (persons >= 0),
    couple boolean not null,
    bedrooms integer not null,
    spare_bedrooms integer generated always as (bedrooms - persons + case when couple then 1 else 0 end) stored,
    primary key (tenancy_id, from_date),
    check (until_date >= from_date)
);
create index occupancy_spare on occupancy (spare_bedrooms, tenancy_id);

insert into occupancy (tenancy_id, from_date, until_date, persons, couple, bedrooms)
with days as (
    select tenancy_id, start_date as day from tenancy where not annulled
    union
    select tenancy_id, r.from_date from residence r join tenancy t using (tenancy_id) where not annulled and r.from_date > t.start_date
    union
    select tenancy_id, r.until_date + 1 from residence r join tenancy t using (tenancy_id)
        where not annulled and r.until_date >= t.start_date
)
select tenancy_id, day, lead(day) over (partition by tenancy_id order by day) - 1, persons, couple, bedrooms
from days
    join tenancy t using (tenancy_id)
    join dwelling using (dwelling_id)
    cross join lateral (
        select count(*) as persons,
            coalesce(bool_or(role = 'tenant'), false)
                and coalesce(bool_or(party_to_lease and role in ('spouse', 'legalCohabitant', 'factualPartner')), false) as couple
        from residence r
        where r.tenancy_id = days.tenancy_id and r.from_date <= day and (r.until_date is null or r.until_date >= day)) household;
