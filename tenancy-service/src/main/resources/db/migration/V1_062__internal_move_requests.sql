-- Requests of households for another dwelling of the landlord. waiting orders the list: 0 of who has priority, else 1.
create table internal_move_request (
    internal_move_request_id uuid primary key,
    tenancy_id uuid not null references tenancy,
    requested_on date not null,
    reason text not null check (reason in ('birth', 'adoption', 'fosterCare', 'familyReunion', 'departure', 'other')),
    new_persons integer not null check (new_persons >= 0),
    arrived_on date,
    priority_ground text not null,
    waiting integer not null check (waiting in (0, 1)),
    state text not null check (state in ('open', 'met', 'withdrawn')),
    closed_on date,
    new_tenancy_id uuid references tenancy,
    version bigint not null,
    check ((state = 'open') = (closed_on is null)),
    check ((state = 'met') = (new_tenancy_id is not null))
);
create unique index internal_move_request_open on internal_move_request (tenancy_id) where state = 'open';
create index internal_move_request_tenancy on internal_move_request (tenancy_id);
create index internal_move_request_new_tenancy on internal_move_request (new_tenancy_id) where new_tenancy_id is not null;
create index internal_move_request_list on internal_move_request (state, waiting, requested_on, internal_move_request_id);
