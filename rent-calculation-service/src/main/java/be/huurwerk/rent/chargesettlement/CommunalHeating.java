package be.huurwerk.rent.chargesettlement;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.money.Rounding;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The cost of communal heating (<i>gemeenschappelijke verwarming</i>): one part that everybody bears, one that goes by meters, by the
 * landlord's policy.
 */
public record CommunalHeating(Cost fixed, Cost metered) {

    private static final String DIVISION = "policy/rent/communal-heating";

    /**
     * @param fixedKey by what the fixed part is divided
     * @param on the day whose policy holds: the first of the period
     * @throws ProblemException 409 when the two parts of the policy are not the whole
     */
    public static CommunalHeating of(
            UUID costId,
            String category,
            Euro amount,
            AllocationKey fixedKey,
            Optional<Set<UUID>> group,
            LocalDate on,
            Parameters parameters) {
        BigDecimal fixed = parameters.number(DIVISION, "fixed", on).value();
        BigDecimal metered = parameters.number(DIVISION, "metered", on).value();
        BigDecimal whole = BigDecimal.valueOf(100);
        if (fixed.signum() < 0 || metered.signum() < 0 || fixed.add(metered).compareTo(whole) != 0) {
            throw ProblemException.conflict(
                    "communalHeatingNotWhole",
                    new Text(
                            DIVISION + " divides " + fixed.toPlainString() + " and " + metered.toPlainString()
                                    + " of 100.",
                            DIVISION + " verdeelt " + fixed.toPlainString() + " en " + metered.toPlainString()
                                    + " van 100."));
        }
        Euro everybody =
                Rounding.CENT_HALF_UP.euro(amount.amount().multiply(fixed).movePointLeft(2));
        return new CommunalHeating(
                new Cost(costId, category, everybody, fixedKey, group),
                new Cost(costId, category, amount.minus(everybody), AllocationKey.meterReading, group));
    }

    /** A part that comes to nothing asks no readings. */
    public List<Cost> costs() {
        return Stream.of(fixed, metered).filter(cost -> !cost.amount().isZero()).toList();
    }
}
