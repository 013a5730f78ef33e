package be.huurwerk.benchmarks.annualrun;

import be.huurwerk.benchmarks.measured.Database;
import be.huurwerk.benchmarks.population.GeneratedTenancy;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.trace.TraceJson;
import be.huurwerk.rent.calculation.RentAssessment;
import be.huurwerk.rent.calculation.RentCalculation;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** That a run decided what the rules say, each household for itself. */
final class RunChecks {

    private static final int CHECKED = 1_000;

    private final Database database;
    private final LocalDate effectiveFrom;
    private final RentCalculation calculation = new RentCalculation(Parameters.shipped());

    RunChecks(Database database, LocalDate effectiveFrom) {
        this.database = database;
        this.effectiveFrom = effectiveFrom;
    }

    /**
     * Compares the stored rent and trace of a thousand tenancies, evenly chosen, with an assessment of each.
     *
     * @throws IllegalStateException when one differs
     */
    int check(List<GeneratedTenancy> tenancies) throws SQLException {
        int every = Math.max(1, tenancies.size() / CHECKED);
        int checked = 0;
        for (int i = 0; i < tenancies.size(); i += every) {
            check(tenancies.get(i));
            checked++;
        }
        return checked;
    }

    private void check(GeneratedTenancy tenancy) throws SQLException {
        RentAssessment expected = calculation.assess(tenancy.question(effectiveFrom));
        List<Decided> found = database.list(
                "select rent, trace from rent_decision where tenancy_id = ? and effective_from = ?",
                row -> new Decided(row.getBigDecimal(1), row.getString(2)),
                tenancy.tenancyId(),
                effectiveFrom);
        Decided alone = new Decided(expected.rent().amount(), TraceJson.write(expected.trace()));
        if (!found.equals(List.of(alone))) {
            throw new IllegalStateException(describe(tenancy.tenancyId(), alone, found));
        }
    }

    private static String describe(UUID tenancyId, Decided alone, List<Decided> found) {
        return "The run decided otherwise about " + tenancyId + " than an assessment alone:\n" + alone + "\n" + found;
    }

    private record Decided(BigDecimal rent, String trace) {}
}
