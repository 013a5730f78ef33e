-- The rent of a taken-over tenancy is told with its contract: it must not stand among what the rent service decided, which can be read anew from that
-- service's topic alone. What stood there stays, for replicas of the release before; the next reading anew takes it away.
create table taken_over_rent (
    tenancy_id uuid primary key,
    valid_from date not null,
    rent numeric(14, 2) not null
);
insert into taken_over_rent (tenancy_id, valid_from, rent)
select d.tenancy_id, p.valid_from, p.rent from rent_decision d join rent_decision_period p using (rent_decision_id)
where d.rent_decision_id = d.tenancy_id;
