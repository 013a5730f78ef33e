package be.huurwerk.benchmarks.assessment;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.calculation.RentAssessment;
import be.huurwerk.rent.calculation.RentQuestion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** That both say the same of the same household, to the cent; a ratio between two that don't would say nothing. */
final class Agreement {

    private final List<String> faults = new ArrayList<>();

    private Agreement() {}

    /**
     * @throws IllegalStateException when they differ, naming each figure that does
     */
    static void check(RentQuestion question, RentAssessment ours, Map<String, Object> theirs) {
        Agreement agreement = new Agreement();
        agreement.amount("indexed income", ours.indexedIncome(), theirs);
        agreement.amount("income limit", ours.incomeLimit(), theirs);
        agreement.same("income band", ours.incomeBand().name(), theirs.get("income band"));
        agreement.same("divisor", ours.divisor(), ((BigDecimal) theirs.get("divisor")).intValueExact());
        agreement.amount("income share", ours.incomeShare(), theirs);
        agreement.amount("family reduction", ours.familyReduction(), theirs);
        agreement.amount("energy correction", ours.energyCorrection(), theirs);
        agreement.amount("calculated rent", ours.calculatedRent(), theirs);
        agreement.amount("rent", ours.rent(), theirs);
        agreement.amount("social reduction", ours.socialReduction(), theirs);
        if (!agreement.faults.isEmpty()) {
            throw new IllegalStateException(
                    "The two differ on " + question + ":\n" + String.join("\n", agreement.faults));
        }
    }

    private void amount(String name, Euro ours, Map<String, Object> theirs) {
        BigDecimal cents = ((BigDecimal) theirs.get(name)).setScale(2, RoundingMode.HALF_UP);
        same(name, ours.amount(), cents);
    }

    private void same(String name, Object ours, Object theirs) {
        if (!ours.equals(theirs)) {
            faults.add(name + ": " + ours + " in the service, " + theirs + " in the DMN model");
        }
    }
}
