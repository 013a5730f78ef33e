package be.huurwerk.deposit.deposit;

import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When a deposit must be paid back, by the landlord's policy: so many months from the end of the contract, or from
 * the inspection, of keys that came before the end from the end: until then nothing can be settled.
 */
public final class RefundTerm {

    private static final String MONTHS = "policy/deposit/refund-term";
    private static final String FROM = "policy/deposit/refund-term-from";
    private static final String INSPECTION = "inspection";

    private final Parameters parameters;

    public RefundTerm(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * @param keysReturnedOn the day of the keys, when the outgoing inspection is closed
     * @return empty while the term has not begun, or where the policy says nothing of it
     */
    public Optional<LocalDate> lastDay(LocalDate endDate, Optional<LocalDate> keysReturnedOn) {
        return parameters
                .findWord(FROM, endDate)
                .flatMap(from -> from.value().equals(INSPECTION)
                        ? keysReturnedOn.map(keys -> keys.isBefore(endDate) ? endDate : keys)
                        : Optional.of(endDate))
                .flatMap(this::afterMonths);
    }

    /** Of a tenancy that was a mistake: from the day on which that was known. */
    public Optional<LocalDate> lastDay(LocalDate withdrawnOn) {
        return afterMonths(withdrawnOn);
    }

    private Optional<LocalDate> afterMonths(LocalDate day) {
        return parameters.find(MONTHS, day).map(months -> day.plusMonths(months.intValue()));
    }
}
