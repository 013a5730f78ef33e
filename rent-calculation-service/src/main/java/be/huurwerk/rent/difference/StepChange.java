package be.huurwerk.rent.difference;

import be.huurwerk.regulation.trace.Operand;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A step of the calculation that came out otherwise.
 *
 * @param memberId whose step it is; empty for those of the household
 * @param before a number or a code; empty when the step is new
 * @param after a number or a code; empty when the step is gone
 * @param cause empty when it only follows from steps before it
 */
record StepChange(
        String step,
        Optional<String> memberId,
        Optional<Operand> before,
        Optional<Operand> after,
        Optional<Cause> cause) {

    /** The names are those of the JSON. */
    enum Cause {
        /** A member, an income or a reduction is new. */
        added,
        /** A member, an income or a reduction is gone. */
        removed,
        /** A figure of the law or the landlord's policy is another. */
        parameter,
        /** What is known of the household or the dwelling is another. */
        facts,
        parameterAndFacts
    }

    /** After less before, what is not there counting for nought; empty for codes. */
    Optional<BigDecimal> change() {
        boolean numbers = before.filter(value -> !(value instanceof Operand.Number))
                        .isEmpty()
                && after.filter(value -> !(value instanceof Operand.Number)).isEmpty();
        return numbers ? Optional.of(number(after).subtract(number(before))) : Optional.empty();
    }

    private static BigDecimal number(Optional<Operand> value) {
        return value.map(operand -> ((Operand.Number) operand).value()).orElse(BigDecimal.ZERO);
    }
}
