-- Home visits: planned, held or missed, and what they ask for afterwards. The findings stay here.
create table visit (
    visit_id uuid primary key,
    tenancy_id uuid not null references tenancy,
    kind text not null check (kind in ('first', 'periodic', 'arrears', 'nuisance', 'domicile', 'support', 'technical',
        'followUp')),
    planned_on date not null,
    state text not null check (state in ('planned', 'held', 'missed', 'cancelled')),
    held_on date,
    findings text,
    follow_up_due_on date,
    follow_up_action text check (follow_up_action in ('visit', 'referral', 'repair', 'letter', 'call', 'procedure')),
    follow_up_done_on date,
    next_due_on date,
    version bigint not null,
    check ((state in ('held', 'missed')) = (held_on is not null)),
    check ((follow_up_due_on is null) = (follow_up_action is null))
);
create index visit_tenancy on visit (tenancy_id, visit_id);
create index visit_planned on visit (planned_on, visit_id) where state = 'planned';
create index visit_follow_up on visit (follow_up_due_on, visit_id) where follow_up_due_on is not null and follow_up_done_on is null;
