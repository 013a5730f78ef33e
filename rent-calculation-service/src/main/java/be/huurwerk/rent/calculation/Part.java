package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.trace.Step;
import java.math.BigDecimal;
import java.util.List;

/**
 * A part of an income.
 *
 * @param cents the amount as its step shows it
 * @param isEntry whether it is one indexed income and nothing else
 */
record Part(Amount amount, Euro cents, Step step, boolean isEntry) {

    static Step[] steps(Part[] parts) {
        Step[] steps = new Step[parts.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = parts[i].step;
        }
        return steps;
    }

    static List<BigDecimal> cents(Part[] parts) {
        BigDecimal[] cents = new BigDecimal[parts.length];
        for (int i = 0; i < cents.length; i++) {
            cents[i] = parts[i].cents.amount();
        }
        return List.of(cents);
    }
}
