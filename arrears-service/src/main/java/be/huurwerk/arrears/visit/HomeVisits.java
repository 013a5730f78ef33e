package be.huurwerk.arrears.visit;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The visits that tenancy-service told of; those of a kind that the landlord's policy {@code visit-days} names are contacts about arrears. */
@ApplicationScoped
public class HomeVisits {

    private static final String DAYS = "policy/arrears/visit-days";
    private static final String SELECT = "select visit_id, tenancy_id, held_on, kind from home_visit where ";

    private final Sql sql;
    private final Parameters parameters;

    HomeVisits(DataSource dataSource, Parameters parameters) {
        this.sql = new Sql(dataSource);
        this.parameters = parameters;
    }

    /** Keeps it, also of a tenancy that is not heard of yet; told again, nothing changes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void held(HomeVisit visit) {
        sql.update(
                "insert into home_visit (visit_id, tenancy_id, held_on, kind) values (?, ?, ?, ?) on conflict do nothing",
                visit.visitId(),
                visit.tenancyId(),
                visit.heldOn(),
                visit.kind());
    }

    /** Those about arrears until a day, the first first. */
    public List<HomeVisit> aboutArrears(UUID tenancyId, LocalDate until) {
        return sql
                .list(
                        SELECT + "tenancy_id = ? and held_on <= ? order by held_on, visit_id",
                        HomeVisits::visit,
                        tenancyId,
                        until)
                .stream()
                .filter(visit -> days(visit).isPresent())
                .toList();
    }

    /** Until which day a visit about arrears lets these tenancies rest, as far as it is not over on the day. */
    public Map<UUID, LocalDate> rests(Collection<UUID> tenancyIds, LocalDate on) {
        Map<UUID, LocalDate> rests = new HashMap<>();
        sql.list(
                        SELECT + "tenancy_id = any(?) and held_on <= ?",
                        HomeVisits::visit,
                        tenancyIds.toArray(UUID[]::new),
                        on)
                .forEach(visit -> days(visit)
                        .map(visit.heldOn()::plusDays)
                        .filter(until -> !on.isAfter(until))
                        .ifPresent(until -> rests.merge(
                                visit.tenancyId(), until, (one, other) -> one.isAfter(other) ? one : other)));
        return rests;
    }

    private Optional<Integer> days(HomeVisit visit) {
        return parameters.find(DAYS, visit.kind(), visit.heldOn()).map(days -> days.intValue());
    }

    private static HomeVisit visit(ResultSet row) throws SQLException {
        return new HomeVisit(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, LocalDate.class),
                row.getString(4));
    }
}
