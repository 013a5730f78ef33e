package be.huurwerk.arrears.chargeadvance;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The advances that the rent service told, of tenancies whose contract is known or not. */
@ApplicationScoped
public class ChargeAdvances {

    private final Sql sql;

    ChargeAdvances(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** Puts these in the place of what was told before. */
    public void decided(UUID tenancyId, List<AdvancePeriod> periods) {
        sql.update("delete from charge_advance where tenancy_id = ?", tenancyId);
        periods.forEach(period -> sql.update(
                "insert into charge_advance (tenancy_id, from_date, until_date, advance) values (?, ?, ?, ?)",
                tenancyId,
                period.from(),
                period.until().orElse(null),
                period.advance().amount()));
    }

    /** Of the tenancies of which any were told. */
    public Map<UUID, Advances> of(Collection<UUID> tenancyIds) {
        Map<UUID, List<AdvancePeriod>> periods = new HashMap<>();
        sql.list(
                "select tenancy_id, from_date, until_date, advance from charge_advance where tenancy_id = any(?)"
                        + " order by tenancy_id, from_date",
                row -> periods.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(new AdvancePeriod(
                                row.getObject(2, LocalDate.class),
                                Optional.ofNullable(row.getObject(3, LocalDate.class)),
                                Euro.of(row.getBigDecimal(4)))),
                (Object) tenancyIds.toArray(UUID[]::new));
        Map<UUID, Advances> advances = new HashMap<>();
        periods.forEach((tenancyId, ofTenancy) -> advances.put(tenancyId, new Advances(ofTenancy)));
        return advances;
    }
}
