package be.huurwerk.tenancy.internalmove;

import be.huurwerk.servicekit.sql.Sql;
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

/** The requests of households for another dwelling. Who changes one has locked its tenancy. */
@ApplicationScoped
class InternalMoveRequests {

    private static final Place FIRST = new Place(0, LocalDate.of(1, 1, 1), new UUID(0, 0));

    private final Sql sql;

    InternalMoveRequests(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** @param waiting 0 of who has priority, else 1 */
    private record Place(int waiting, LocalDate requestedOn, UUID id) {}

    /** Which requests are asked for. */
    record Filter(Optional<UUID> tenancyId, Optional<InternalMoveRequest.State> state, Optional<Boolean> priority) {}

    Optional<InternalMoveRequest> find(UUID id) {
        return sql.first(
                "select * from internal_move_request where internal_move_request_id = ?",
                InternalMoveRequests::request,
                id);
    }

    Optional<InternalMoveRequest> openOf(UUID tenancyId) {
        return sql.first(
                "select * from internal_move_request where tenancy_id = ? and state = 'open'",
                InternalMoveRequests::request,
                tenancyId);
    }

    /** The one that this lease met. */
    Optional<InternalMoveRequest> metBy(UUID newTenancyId) {
        return sql.first(
                "select * from internal_move_request where new_tenancy_id = ?",
                InternalMoveRequests::request,
                newTenancyId);
    }

    /** Those with priority first, and of equals who asked first. */
    Page<InternalMoveRequest> list(Filter filter, PageRequest pageRequest) {
        StringBuilder where = new StringBuilder(" from internal_move_request where true");
        List<Object> arguments = new ArrayList<>();
        filter.tenancyId().ifPresent(id -> add(" and tenancy_id = ?", id, where, arguments));
        filter.state().ifPresent(state -> add(" and state = ?", state.name(), where, arguments));
        filter.priority().ifPresent(priority -> add(" and waiting = ?", priority ? 0 : 1, where, arguments));
        List<Object> filters = List.copyOf(arguments);
        Place after = pageRequest.position(
                FIRST,
                parts -> new Place(
                        Integer.parseInt(parts.get(0)), LocalDate.parse(parts.get(1)), UUID.fromString(parts.get(2))));
        arguments.addAll(List.of(after.waiting(), after.requestedOn(), after.id(), pageRequest.limit()));
        List<InternalMoveRequest> rows = sql.list(
                "select *" + where + " and (waiting, requested_on, internal_move_request_id) > (?, ?, ?)"
                        + " order by waiting, requested_on, internal_move_request_id limit ?",
                InternalMoveRequests::request,
                arguments.toArray());
        return pageRequest.page(
                rows,
                () -> sql.first("select count(*)" + where, row -> row.getLong(1), filters.toArray())
                        .orElseThrow(),
                request -> List.of(
                        Integer.toString(waiting(request)),
                        request.requestedOn().toString(),
                        request.internalMoveRequestId().toString()));
    }

    void add(InternalMoveRequest request) {
        sql.update(
                "insert into internal_move_request (internal_move_request_id, tenancy_id, requested_on, reason,"
                        + " new_persons, arrived_on, priority_ground, waiting, state, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                request.internalMoveRequestId(),
                request.tenancyId(),
                request.requestedOn(),
                request.reason().name(),
                request.newPersons(),
                request.arrivedOn().orElse(null),
                request.priority().name(),
                waiting(request),
                request.state().name());
    }

    /** Stores what changed, and returns the request with its new version. */
    InternalMoveRequest update(InternalMoveRequest request) {
        sql.update(
                "update internal_move_request set arrived_on = ?, priority_ground = ?, waiting = ?, state = ?,"
                        + " closed_on = ?, new_tenancy_id = ?, version = version + 1 where internal_move_request_id = ?",
                request.arrivedOn().orElse(null),
                request.priority().name(),
                waiting(request),
                request.state().name(),
                request.closedOn().orElse(null),
                request.newTenancyId().orElse(null),
                request.internalMoveRequestId());
        return find(request.internalMoveRequestId()).orElseThrow();
    }

    private static void add(String condition, Object argument, StringBuilder where, List<Object> arguments) {
        where.append(condition);
        arguments.add(argument);
    }

    private static int waiting(InternalMoveRequest request) {
        return request.priority().isPriority() ? 0 : 1;
    }

    private static InternalMoveRequest request(ResultSet row) throws SQLException {
        return new InternalMoveRequest(
                row.getObject("internal_move_request_id", UUID.class),
                row.getObject("tenancy_id", UUID.class),
                row.getObject("requested_on", LocalDate.class),
                InternalMoveRequest.Reason.valueOf(row.getString("reason")),
                row.getInt("new_persons"),
                Optional.ofNullable(row.getObject("arrived_on", LocalDate.class)),
                PriorityGround.valueOf(row.getString("priority_ground")),
                InternalMoveRequest.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("new_tenancy_id", UUID.class)),
                row.getLong("version"));
    }
}
