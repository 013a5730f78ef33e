package be.huurwerk.rent.advance;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** What final settlements would have the dwellings of buildings pay in advance. */
@ApplicationScoped
class DwellingAdvances {

    private final Sql sql;

    DwellingAdvances(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /**
     * What one settlement would.
     *
     * @param validFrom from when the households of that day pay it; empty where they went on paying what they paid
     * @param mean euro a month, of a dwelling that stands in none of the settlement's
     */
    record OfSettlement(Optional<LocalDate> validFrom, Euro mean, Map<UUID, Euro> ofDwellings) {

        Euro of(UUID dwellingId) {
            return ofDwellings.getOrDefault(dwellingId, mean);
        }
    }

    void add(Collection<SettledAdvances.Settled> settled, Optional<LocalDate> validFrom) {
        sql.insertAll(
                "charge_settled_advance",
                settled.stream().map(one -> columns(one, validFrom)).toList());
    }

    private static Map<String, Object> columns(SettledAdvances.Settled settled, Optional<LocalDate> validFrom) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("charge_settlement_id", settled.chargeSettlementId());
        columns.put("building_id", settled.building().buildingId());
        columns.put("period_until", settled.until());
        columns.put("valid_from", validFrom.orElse(null));
        columns.put("mean", settled.mean());
        columns.put(
                "of_dwellings",
                new TreeMap<>(settled.ofDwellings())
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + entry.getValue())
                                .collect(Collectors.joining(",")));
        return columns;
    }

    /** Those of a building that households pay from a day on, the last of each day, by day; without any the last settlement of all. */
    List<OfSettlement> of(UUID buildingId) {
        List<OfSettlement> decided = sql.list(
                "select distinct on (valid_from) * from charge_settled_advance where building_id = ? and valid_from is"
                        + " not null order by valid_from, charge_settlement_id desc",
                DwellingAdvances::row,
                buildingId);
        return decided.isEmpty()
                ? sql.list(
                        "select * from charge_settled_advance where building_id = ? order by period_until desc,"
                                + " charge_settlement_id desc limit 1",
                        DwellingAdvances::row,
                        buildingId)
                : decided;
    }

    private static OfSettlement row(ResultSet row) throws SQLException {
        return new OfSettlement(
                Optional.ofNullable(row.getObject("valid_from", LocalDate.class)),
                Euro.of(row.getBigDecimal("mean")),
                Arrays.stream(row.getString("of_dwellings").split(","))
                        .filter(one -> !one.isEmpty())
                        .map(one -> one.split("="))
                        .collect(Collectors.toMap(one -> UUID.fromString(one[0]), one -> Euro.of(one[1]))));
    }
}
