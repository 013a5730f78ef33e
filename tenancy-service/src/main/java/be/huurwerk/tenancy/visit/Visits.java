package be.huurwerk.tenancy.visit;

import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.tenancy.FiledRows;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Home visits. Who changes one has locked its tenancy. */
@ApplicationScoped
class Visits {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    /** Nobody is visited who has left. */
    private static final String COUNTS = " and exists (select from tenancy t where t.tenancy_id = visit.tenancy_id"
            + " and not t.annulled and t.keys_returned_on is null)";

    private static final String PLANNED = "state = 'planned'" + COUNTS;
    private static final String TO_FOLLOW_UP = "follow_up_due_on is not null and follow_up_done_on is null" + COUNTS;

    private final Sql sql;
    private final FiledRows<Visit> rows;

    Visits(DataSource dataSource) {
        this.sql = new Sql(dataSource);
        this.rows = new FiledRows<>(sql, "visit", "visit_id", Visits::visit, Visit::visitId);
    }

    Optional<Visit> find(UUID tenancyId, UUID visitId) {
        return rows.find(tenancyId, visitId);
    }

    Page<Visit> list(UUID tenancyId, PageRequest pageRequest) {
        return rows.list(tenancyId, pageRequest);
    }

    void add(Visit visit) {
        sql.update(
                "insert into visit (visit_id, tenancy_id, kind, planned_on, state, version) values (?, ?, ?, ?, ?, 0)",
                visit.visitId(),
                visit.tenancyId(),
                visit.kind().name(),
                visit.plannedOn(),
                visit.state().name());
    }

    /** Stores what changed, and returns the visit with its new version. */
    Visit update(Visit visit) {
        sql.update(
                "update visit set state = ?, held_on = ?, findings = ?, follow_up_action = ?, follow_up_due_on = ?,"
                        + " follow_up_done_on = ?, next_due_on = ?, version = version + 1 where visit_id = ?",
                visit.state().name(),
                visit.heldOn().orElse(null),
                visit.findings().orElse(null),
                visit.followUp().map(asked -> asked.action().name()).orElse(null),
                visit.followUp().map(Visit.FollowUp::dueOn).orElse(null),
                visit.followUp().flatMap(Visit.FollowUp::doneOn).orElse(null),
                visit.nextDueOn().orElse(null),
                visit.visitId());
        return find(visit.tenancyId(), visit.visitId()).orElseThrow();
    }

    /** Across all files: visits still to be made, or what they ask for, earliest day first. */
    Page<Visit> worklist(Work work, LocalDate until, PageRequest pageRequest) {
        String day = work == Work.planned ? "planned_on" : "follow_up_due_on";
        String where = (work == Work.planned ? PLANNED : TO_FOLLOW_UP) + " and " + day + " <= ?";
        List<Object> arguments = new ArrayList<>(List.of(until));
        arguments.add(pageRequest.position(LocalDate.of(1, 1, 1), parts -> LocalDate.parse(parts.get(0))));
        arguments.add(pageRequest.position(BEFORE_ALL, parts -> UUID.fromString(parts.get(1))));
        arguments.add(pageRequest.limit());
        List<Visit> rows = sql.list(
                "select * from visit where " + where + " and (" + day + ", visit_id) > (?, ?) order by " + day
                        + ", visit_id limit ?",
                Visits::visit,
                arguments.toArray());
        return pageRequest.page(
                rows,
                () -> count(where, until),
                visit -> List.of(dayOf(visit, work).toString(), visit.visitId().toString()));
    }

    @Schema(name = "VisitWork")
    enum Work {
        planned,
        followUp
    }

    private static LocalDate dayOf(Visit visit, Work work) {
        return work == Work.planned
                ? visit.plannedOn()
                : visit.followUp().orElseThrow().dueOn();
    }

    private long count(String where, Object argument) {
        return sql.first("select count(*) from visit where " + where, row -> row.getLong(1), argument)
                .orElseThrow();
    }

    private static Visit visit(ResultSet row) throws SQLException {
        return new Visit(
                row.getObject("visit_id", UUID.class),
                row.getObject("tenancy_id", UUID.class),
                Visit.Kind.valueOf(row.getString("kind")),
                row.getObject("planned_on", LocalDate.class),
                Visit.State.valueOf(row.getString("state")),
                day(row, "held_on"),
                Optional.ofNullable(row.getString("findings")),
                followUp(row),
                day(row, "next_due_on"),
                row.getLong("version"));
    }

    private static Optional<Visit.FollowUp> followUp(ResultSet row) throws SQLException {
        String action = row.getString("follow_up_action");
        return action == null
                ? Optional.empty()
                : Optional.of(new Visit.FollowUp(
                        Visit.Action.valueOf(action),
                        row.getObject("follow_up_due_on", LocalDate.class),
                        day(row, "follow_up_done_on")));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
