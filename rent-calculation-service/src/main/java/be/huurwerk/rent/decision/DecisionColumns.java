package be.huurwerk.rent.decision;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.trace.TraceJson;
import be.huurwerk.rent.calculation.RentAssessment;
import be.huurwerk.rent.household.Grant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a decision is written to its table. */
final class DecisionColumns {

    /** Each column with its type and the text that is stored of a decision. */
    private static final Map<String, Column> COLUMNS = new LinkedHashMap<>();

    private record Column(String type, Function<RentDecision, Object> value) {}

    static {
        column("rent_decision_id", "uuid", RentDecision::rentDecisionId);
        column("tenancy_id", "uuid", RentDecision::tenancyId);
        column("reason", "text", RentDecision::reason);
        column("effective_from", "date", RentDecision::effectiveFrom);
        column("decided_at", "timestamptz", RentDecision::decidedAt);
        column(
                "grant_kind",
                "text",
                decision -> decision.grant().map(Grant::kind).orElse(null));
        column(
                "grant_from",
                "date",
                decision -> decision.grant().map(Grant::from).orElse(null));
        column("until", "date", decision -> decision.until().orElse(null));
        column(
                "proven_to",
                "date",
                decision -> decision.grant().map(Grant::provenTo).orElse(null));
        column("supersedes", "uuid", decision -> decision.supersedes().orElse(null));
        assessed("rules_version", "text", RentAssessment::rulesVersion);
        assessed(
                "parameter_status",
                "text",
                assessed -> assessed.parameterStatus().code());
        euro("indexed_income", RentAssessment::indexedIncome);
        euro("income_limit", RentAssessment::incomeLimit);
        assessed("income_band", "text", RentAssessment::incomeBand);
        assessed("divisor", "integer", RentAssessment::divisor);
        euro("income_share", RentAssessment::incomeShare);
        euro("family_reduction", RentAssessment::familyReduction);
        euro("patrimony_reduction", RentAssessment::patrimonyReduction);
        euro("energy_correction", RentAssessment::energyCorrection);
        euro("minimum_rent", RentAssessment::minimumRent);
        euro("maximum_rent", RentAssessment::maximumRent);
        euro("calculated_rent", RentAssessment::calculatedRent);
        assessed("bound", "text", RentAssessment::bound);
        euro("rent", RentAssessment::rent);
        euro("social_reduction", RentAssessment::socialReduction);
        assessed(
                "outdated_income_year",
                "integer",
                assessed -> assessed.outdatedIncomeYear().orElse(null));
        column("facts", "text", decision -> FactsJson.write(decision.question()));
        assessed("trace", "text", assessed -> TraceJson.write(assessed.trace()));
    }

    /** Their names, by which a read is planned once for all calls. */
    static final String NAMES = String.join(", ", COLUMNS.keySet());

    /** Takes an array of texts for each column. */
    static final String INSERT = "insert into rent_decision (" + NAMES + ") select "
            + COLUMNS.entrySet().stream()
                    .map(column -> column.getKey() + "::" + column.getValue().type())
                    .collect(Collectors.joining(", "))
            + " from unnest("
            + COLUMNS.keySet().stream().map(column -> "?").collect(Collectors.joining(", "))
            + ") as made (" + String.join(", ", COLUMNS.keySet()) + ")";

    private DecisionColumns() {}

    static Object[] arrays(List<RentDecision> decisions) {
        return COLUMNS.values().stream()
                .map(column -> decisions.stream()
                        .map(column.value())
                        .map(value -> value == null ? null : value.toString())
                        .toArray(String[]::new))
                .toArray();
    }

    private static void column(String name, String type, Function<RentDecision, Object> value) {
        COLUMNS.put(name, new Column(type, value));
    }

    private static void assessed(String name, String type, Function<RentAssessment, Object> value) {
        column(name, type, decision -> value.apply(decision.assessment()));
    }

    private static void euro(String name, Function<RentAssessment, Euro> value) {
        assessed(name, "numeric", assessed -> value.apply(assessed).amount());
    }
}
