package be.huurwerk.rent.household;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.calculation.Bound;
import be.huurwerk.rent.calculation.IncomeBand;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The decided rents of many tenancies at once, without their facts and traces. */
@ApplicationScoped
public class DecidedRents {

    private static final String COLUMNS =
            "tenancy_id, rent_decision_id, effective_from, decided_at, reason, grant_kind,"
                    + " grant_from, until, proven_to, indexed_income, income_limit, income_band, divisor, income_share, family_reduction,"
                    + " patrimony_reduction, energy_correction, minimum_rent, maximum_rent, calculated_rent, bound, rent,"
                    + " social_reduction";

    private final Sql sql;

    DecidedRents(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    private record Row(UUID tenancyId, DecidedRent decision) {}

    Map<UUID, List<DecidedRent>> of(UUID[] tenancyIds) {
        return sql
                .list(
                        "select " + COLUMNS + " from rent_decision where tenancy_id = any(?)",
                        row -> new Row(row.getObject(1, UUID.class), decision(row)),
                        (Object) tenancyIds)
                .stream()
                .collect(Collectors.groupingBy(Row::tenancyId, Collectors.mapping(Row::decision, Collectors.toList())));
    }

    /** A decision, read from its row. */
    public static DecidedRent decision(ResultSet row) throws SQLException {
        return new DecidedRent(
                row.getObject("rent_decision_id", UUID.class),
                row.getObject("effective_from", LocalDate.class),
                Sql.instant(row, "decided_at"),
                DecisionReason.valueOf(row.getString("reason")),
                grant(row),
                figures(row));
    }

    private static RentFigures figures(ResultSet row) throws SQLException {
        return new RentFigures(
                euro(row, "indexed_income"),
                euro(row, "income_limit"),
                IncomeBand.valueOf(row.getString("income_band")),
                row.getInt("divisor"),
                euro(row, "income_share"),
                euro(row, "family_reduction"),
                euro(row, "patrimony_reduction"),
                euro(row, "energy_correction"),
                euro(row, "minimum_rent"),
                euro(row, "maximum_rent"),
                euro(row, "calculated_rent"),
                Bound.valueOf(row.getString("bound")),
                euro(row, "rent"),
                euro(row, "social_reduction"));
    }

    /** Empty when it is for no time only. */
    private static Optional<Grant> grant(ResultSet row) throws SQLException {
        String kind = row.getString("grant_kind");
        return kind == null
                ? Optional.empty()
                : Optional.of(new Grant(
                        DecisionReason.valueOf(kind),
                        row.getObject("grant_from", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getObject("proven_to", LocalDate.class)));
    }

    private static Euro euro(ResultSet row, String column) throws SQLException {
        return Euro.of(row.getBigDecimal(column));
    }
}
