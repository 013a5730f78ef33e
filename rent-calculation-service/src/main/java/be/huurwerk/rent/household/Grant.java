package be.huurwerk.rent.household;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A rent on the current income (<i>huidig inkomen</i>), granted for a time.
 *
 * @param kind incomeDrop or retirement
 * @param from the day it began
 * @param until the last day
 * @param provenTo the last day of the months that proved the current income; what is declared of later months changes nothing about it
 */
public record Grant(DecisionReason kind, LocalDate from, LocalDate until, LocalDate provenTo) {

    public Grant {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(provenTo, "provenTo");
        if (!kind.isGrant()) {
            throw new IllegalArgumentException(kind + " is granted for no time");
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
