package be.huurwerk.deposit.settlement;

import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.Optional;

/**
 * From which day on a deposit can be settled: the lease has come to its last day, the keys are back, and the days have passed that the
 * landlord's policy waits for what may still come on the rent account. A policy that says nothing waits for none.
 */
final class SettlementDay {

    private static final String WAIT = "policy/deposit/settlement-wait";

    private final Parameters parameters;

    SettlementDay(Parameters parameters) {
        this.parameters = parameters;
    }

    /** Empty while the end of the lease is not known, or the keys are out. */
    Optional<LocalDate> of(Optional<LocalDate> endDate, Optional<LocalDate> keysReturnedOn) {
        return endDate.flatMap(end -> keysReturnedOn.map(keys -> keys.isAfter(end) ? keys : end))
                .map(last -> last.plusDays(
                        parameters.find(WAIT, last).map(days -> days.intValue()).orElse(0)));
    }
}
