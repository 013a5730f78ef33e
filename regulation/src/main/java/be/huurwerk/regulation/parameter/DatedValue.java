package be.huurwerk.regulation.parameter;

import be.huurwerk.regulation.money.Euro;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A number of law or policy, as it holds on the date that was asked.
 *
 * @param name the name under which the value was found, as {@code deposit/cap}; a value that the landlord supplies for an
 *     unknown of the law bears its policy name
 * @param key which of a parameter's several values, or null when it has but one
 * @param validFrom the date from which the value holds
 */
public record DatedValue(
        String name, String key, BigDecimal value, String unit, LocalDate validFrom, Status status, String source) {

    /**
     * @throws IllegalArgumentException when the value is not exact to the cent
     */
    public Euro euro() {
        return Euro.of(value);
    }

    /**
     * @throws ArithmeticException when the value is not a whole number
     */
    public int intValue() {
        return value.intValueExact();
    }
}
