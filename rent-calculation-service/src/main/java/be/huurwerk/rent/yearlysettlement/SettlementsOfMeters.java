package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.rent.building.Buildings;
import be.huurwerk.rent.chargesettlement.Period;
import be.huurwerk.rent.meterreading.SettlementsOnReadings;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** The settlements of buildings with communal heating that divide what meters counted. */
@ApplicationScoped
class SettlementsOfMeters implements SettlementsOnReadings {

    private static final String RESTING = "select distinct s.charge_settlement_id from charge_settlement s"
            + " join building_dwelling d using (building_id)"
            + " where d.dwelling_id = ? and s.status = ? and s.from_date <= ? and s.until_date >= ?"
            + " and d.from_date <= least(s.until_date, ?)"
            + " and coalesce(d.until_date, 'infinity') >= greatest(s.from_date, ?)"
            + " and exists (select 1 from charge_cost c where c.building_id = s.building_id and c.communal_heating"
            + " and c.from_date <= s.until_date and c.until_date >= s.from_date) order by s.charge_settlement_id";

    private final Sql sql;
    private final Buildings buildings;
    private final Settlements settlements;
    private final DraftSettlement draft;

    SettlementsOfMeters(DataSource dataSource, Buildings buildings, Settlements settlements, DraftSettlement draft) {
        this.sql = new Sql(dataSource);
        this.buildings = buildings;
        this.settlements = settlements;
        this.draft = draft;
    }

    @Override
    public void holdBuildings(Collection<UUID> dwellingIds) {
        buildings.holdOf(dwellingIds);
    }

    @Override
    public Map<UUID, LocalDate> lastSettled(Collection<UUID> dwellingIds) {
        Map<UUID, LocalDate> last = new HashMap<>();
        sql.list(
                "select d.dwelling_id, max(s.until_date) from building_dwelling d join charge_settlement s"
                        + " using (building_id) where d.dwelling_id = any(?) and s.status = 'finalised'"
                        + " group by d.dwelling_id",
                row -> last.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)),
                (Object) dwellingIds.toArray(UUID[]::new));
        return last;
    }

    @Override
    public List<UUID> settled(UUID dwellingId, Period days) {
        return resting(dwellingId, YearlySettlement.Status.finalised, days);
    }

    @Override
    public void draftAnew(UUID dwellingId, Period days, String client, String subject) {
        settlements
                .find(resting(dwellingId, YearlySettlement.Status.draft, days))
                .forEach(stale -> draft.again(stale, new Who(client, subject)));
    }

    private List<UUID> resting(UUID dwellingId, YearlySettlement.Status status, Period days) {
        return sql.list(
                RESTING,
                row -> row.getObject(1, UUID.class),
                dwellingId,
                status.name(),
                days.until(),
                days.from(),
                days.until(),
                days.from());
    }
}
