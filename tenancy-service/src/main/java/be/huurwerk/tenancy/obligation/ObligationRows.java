package be.huurwerk.tenancy.obligation;

import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads obligations with their history. */
@ApplicationScoped
class ObligationRows {

    private static final String SELECT =
            "select o.obligation_id, o.tenancy_id, o.person_id, o.kind, o.level, o.arisen_on, o.due_on, o.state, o.ended_on,"
                    + " o.property_right, o.property_object, o.property_acquisition, o.property_acquired_on,"
                    + " o.parameter_status, o.version from obligation o ";

    private final Sql sql;

    ObligationRows(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** @param rest from {@code where} on; the table's alias is {@code o} */
    List<Obligation> select(String rest, Object... arguments) {
        List<Obligation> obligations = sql.list(SELECT + rest, ObligationRows::obligation, arguments);
        UUID[] ids = obligations.stream().map(Obligation::obligationId).toArray(UUID[]::new);
        Map<UUID, List<Recorded>> steps = new HashMap<>();
        if (ids.length > 0) {
            sql.list(
                    "select obligation_id, step, on_date, code, until_date, fine, document_id from obligation_step"
                            + " where obligation_id = any (?) order by obligation_id, position",
                    row -> steps.computeIfAbsent(row.getObject("obligation_id", UUID.class), id -> new ArrayList<>())
                            .add(step(row)),
                    (Object) ids);
        }
        return obligations.stream()
                .map(row -> row.with(steps.getOrDefault(row.obligationId(), List.of())))
                .toList();
    }

    /** The obligation without its history. */
    private static Obligation obligation(ResultSet row) throws SQLException {
        return new Obligation(
                row.getObject("obligation_id", UUID.class),
                row.getObject("tenancy_id", UUID.class),
                row.getObject("person_id", UUID.class),
                ObligationKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("level")),
                row.getObject("arisen_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                ObligationState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                property(row),
                List.of(),
                Status.of(row.getString("parameter_status")),
                row.getLong("version"));
    }

    private static Recorded step(ResultSet row) throws SQLException {
        return new Recorded(
                ObligationStep.valueOf(row.getString("step")),
                row.getObject("on_date", LocalDate.class),
                Optional.ofNullable(row.getString("code")),
                Optional.ofNullable(row.getObject("until_date", LocalDate.class)),
                Optional.ofNullable(row.getBigDecimal("fine")),
                Optional.ofNullable(row.getObject("document_id", UUID.class)));
    }

    private static Optional<HeldProperty> property(ResultSet row) throws SQLException {
        String right = row.getString("property_right");
        return right == null
                ? Optional.empty()
                : Optional.of(new HeldProperty(
                        HeldProperty.Right.valueOf(right),
                        HeldProperty.Kind.valueOf(row.getString("property_object")),
                        HeldProperty.Acquisition.valueOf(row.getString("property_acquisition")),
                        row.getObject("property_acquired_on", LocalDate.class)));
    }
}
