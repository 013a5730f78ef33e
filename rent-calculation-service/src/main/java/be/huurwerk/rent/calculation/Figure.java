package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.regulation.trace.ParameterRead;
import be.huurwerk.regulation.trace.Reads;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A number of law or policy on a date. It is looked up when it is first read and then kept, with what a trace writes of it. Where it is
 * unknown, each who reads it is refused and nobody else.
 *
 * <p>Every method that reads throws {@link UnknownParameterException}. Safe for several threads: what
 * is kept is immutable, and two that look up at once find the same.
 */
final class Figure {

    private final DatedLaw law;
    private final String name;
    private final String key;
    private final LocalDate on;
    private Known known;

    /** @param key which of the parameter's several values; null when it has but one */
    Figure(DatedLaw law, String name, String key, LocalDate on) {
        this.law = law;
        this.name = name;
        this.key = key;
        this.on = on;
    }

    BigDecimal value() {
        return known().value;
    }

    /**
     * @throws ArithmeticException when the value is not a whole number
     */
    int whole() {
        return value().intValueExact();
    }

    /** The value as an amount in euro. */
    Amount amount() {
        return known().amount;
    }

    /** For the parameters of a step that reads this alone. */
    Reads read() {
        return known().read;
    }

    boolean isKnown() {
        return known != null || find().isPresent();
    }

    private Optional<DatedValue> find() {
        return law.parameters().find(name, key, on);
    }

    private Known known() {
        Known found = known;
        if (found == null) {
            found = find().map(Known::of).orElseGet(this::unknown);
            known = found;
        }
        return found;
    }

    private Known unknown() {
        if (law.unknowns() == null) {
            throw new UnknownParameterException(name, key, on);
        }
        law.unknowns().add(name, key, on);
        return Known.STAND_IN;
    }

    private record Known(BigDecimal value, Amount amount, Reads read) {

        static final Known STAND_IN = new Known(BigDecimal.ONE, Amount.of(BigDecimal.ONE), Reads.NONE);

        static Known of(DatedValue value) {
            return new Known(value.value(), Amount.of(value.value()), Reads.of(ParameterRead.of(value)));
        }
    }
}
