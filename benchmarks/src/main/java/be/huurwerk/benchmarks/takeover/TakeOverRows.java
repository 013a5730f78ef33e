package be.huurwerk.benchmarks.takeover;

import java.util.List;

/** What tenancies that were signed here would have, and those that are taken over have not: written where the service keeps it. */
final class TakeOverRows {

    private static final String NUMBERED =
            "(select tenancy_id, (row_number() over (order by tenancy_id))::integer as n from tenancy) as lease";

    /** A registration, of which a tenth is still to be done; a point of the checklist, half of them done; a visit; a tenth wants to move. */
    static final List<String> OF_THE_LISTS = List.of(
            "insert into lease_registration (tenancy_id, due_on, progress, version) select tenancy_id, date '2026-01-01'"
                    + " + n % 120 - 60, case when n % 10 = 0 then 'due' else 'registered' end, 0 from " + NUMBERED,
            "insert into checklist_item (tenancy_id, item, due_on, state, on_date) select tenancy_id, 'insurance', date"
                    + " '2026-01-01' + n % 120 - 60, case when n % 2 = 0 then 'open' else 'done' end, case when n % 2 = 0 then"
                    + " null else date '2026-01-01' end from " + NUMBERED,
            "insert into visit (visit_id, tenancy_id, kind, planned_on, state, version) select gen_random_uuid(),"
                    + " tenancy_id, 'periodic', date '2026-01-02' + n % 365, 'planned', 0 from " + NUMBERED,
            "insert into internal_move_request (internal_move_request_id, tenancy_id, requested_on, reason, new_persons,"
                    + " priority_ground, waiting, state, version) select gen_random_uuid(), tenancy_id, date '2025-01-01' + n %"
                    + " 365, 'other', 0, 'noPriorityReason', 1, 'open', 0 from " + NUMBERED + " where n % 10 = 0");

    private TakeOverRows() {}
}
