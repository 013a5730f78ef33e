package be.huurwerk.tenancy.departure;

import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.tenancy.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What the file says of a household that leaves. */
@ApplicationScoped
class Leavings {

    private static final String FACTS = """
            select (select count(*) from damage_claim c where c.tenancy_id = t.tenancy_id and c.decided_on is null) as claims,
                (select i.signed_on from inspection i where i.tenancy_id = t.tenancy_id and i.kind = 'outgoing') as inspected,
                exists (select 1 from inspection i where i.tenancy_id = t.tenancy_id and i.kind = 'incoming'
                    and i.signed_on is not null) as incoming,
                (select f.recorded_on from forwarding_address f where f.tenancy_id = t.tenancy_id) as address_on,
                (select min(h.recorded_on) from heir h where h.tenancy_id = t.tenancy_id and not h.annulled) as heir_on,
                (select d.status from tenancy_deposit d where d.tenancy_id = t.tenancy_id) as deposit,
                (select d.settlement_due_on from departure d where d.tenancy_id = t.tenancy_id) as settlement_due_on
            from tenancy t where t.tenancy_id = ?""";

    private final Sql sql;

    Leavings(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** @param heirNeeded whether all whom the lease bound have died */
    LeavingFacts of(Tenancy tenancy, boolean heirNeeded, LocalDate today) {
        Map<LeavingItem, Optional<LocalDate>> meters = meters(tenancy.tenancyId());
        return sql.first(
                        FACTS,
                        row -> new LeavingFacts(
                                DepartureRules.isEndFixed(tenancy, today)
                                        || tenancy.keysReturnedOn().isPresent(),
                                tenancy.noticeReceivedOn(),
                                row.getInt("claims"),
                                day(row, "inspected"),
                                row.getBoolean("incoming"),
                                meters,
                                day(row, "address_on"),
                                heirNeeded,
                                day(row, "heir_on"),
                                tenancy.keysReturnedOn(),
                                Optional.ofNullable(row.getString("deposit")),
                                day(row, "settlement_due_on")),
                        tenancy.tenancyId())
                .orElseThrow();
    }

    private Map<LeavingItem, Optional<LocalDate>> meters(UUID tenancyId) {
        Map<LeavingItem, Optional<LocalDate>> meters = new EnumMap<>(LeavingItem.class);
        sql.list(
                        "select utility, case when connected then read_on end as read_on from meter_handover"
                                + " where tenancy_id = ?",
                        row -> Map.entry(LeavingItem.valueOf(row.getString("utility")), day(row, "read_on")),
                        tenancyId)
                .forEach(meter -> meters.put(meter.getKey(), meter.getValue()));
        return meters;
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
