package be.huurwerk.rent.verification;

import be.huurwerk.regulation.trace.Step;
import be.huurwerk.regulation.trace.TraceJson;
import be.huurwerk.rent.calculation.RentAssessment;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.decision.RentDecision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A decision computed again from its stored facts, under the rules it was made with.
 *
 * @param differences every figure that is not as it is stored, and the trace unless it is so byte for byte; none when all is the same
 */
record Verification(List<Difference> differences, RentAssessment recomputed) {

    /** What a decision tells beside its trace, by its name in JSON. */
    private static final Map<String, Function<RentAssessment, Object>> FIGURES = new LinkedHashMap<>();

    static {
        FIGURES.put("effectiveFrom", RentAssessment::effectiveDate);
        FIGURES.put("rulesVersion", RentAssessment::rulesVersion);
        FIGURES.put("parameterStatus", assessed -> assessed.parameterStatus().code());
        FIGURES.put("indexedIncome", RentAssessment::indexedIncome);
        FIGURES.put("incomeLimit", RentAssessment::incomeLimit);
        FIGURES.put("incomeBand", RentAssessment::incomeBand);
        FIGURES.put("divisor", RentAssessment::divisor);
        FIGURES.put("incomeShare", RentAssessment::incomeShare);
        FIGURES.put("familyReduction", RentAssessment::familyReduction);
        FIGURES.put("patrimonyReduction", RentAssessment::patrimonyReduction);
        FIGURES.put("energyCorrection", RentAssessment::energyCorrection);
        FIGURES.put("minimumRent", RentAssessment::minimumRent);
        FIGURES.put("maximumRent", RentAssessment::maximumRent);
        FIGURES.put("calculatedRent", RentAssessment::calculatedRent);
        FIGURES.put("bound", RentAssessment::bound);
        FIGURES.put("rent", RentAssessment::rent);
        FIGURES.put("socialReduction", RentAssessment::socialReduction);
    }

    /**
     * @param name of the figure, or {@code trace}
     * @param step of the trace, the first that differs; empty when only the writing does
     * @param stored as the database holds it; of a trace the step, empty where it has fewer
     */
    record Difference(String name, Optional<String> step, Optional<String> stored, Optional<String> recomputed) {}

    /** @param storedTrace the text as it stands in the database */
    static Verification of(RentDecision decision, String storedTrace, RentCalculation calculation) {
        RentAssessment stored = decision.assessment();
        RentAssessment recomputed = calculation.assess(decision.question());
        List<Difference> differences = new ArrayList<>();
        FIGURES.forEach((name, figure) -> {
            String before = figure.apply(stored).toString();
            String after = figure.apply(recomputed).toString();
            if (!before.equals(after)) {
                differences.add(new Difference(name, Optional.empty(), Optional.of(before), Optional.of(after)));
            }
        });
        if (!TraceJson.write(recomputed.trace()).equals(storedTrace)) {
            differences.add(trace(stored.trace(), recomputed.trace()));
        }
        return new Verification(List.copyOf(differences), recomputed);
    }

    boolean identical() {
        return differences.isEmpty();
    }

    private static Difference trace(List<Step> stored, List<Step> recomputed) {
        for (int i = 0; i < Math.max(stored.size(), recomputed.size()); i++) {
            Optional<Step> before = step(stored, i);
            Optional<Step> after = step(recomputed, i);
            Optional<String> told = before.map(Verification::text);
            Optional<String> tells = after.map(Verification::text);
            if (!told.equals(tells)) {
                return new Difference("trace", before.or(() -> after).map(Step::step), told, tells);
            }
        }
        return new Difference("trace", Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Optional<Step> step(List<Step> trace, int place) {
        return place < trace.size() ? Optional.of(trace.get(place)) : Optional.empty();
    }

    private static String text(Step step) {
        return TraceJson.write(List.of(step));
    }
}
