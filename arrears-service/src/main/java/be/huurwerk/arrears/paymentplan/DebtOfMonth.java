package be.huurwerk.arrears.paymentplan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One of the debts of a month (ADR 0077).
 *
 * @param month the kind and the month, the same for all of them
 * @param owedOn the due day of the first of them, where it only undoes a correction of that
 */
record DebtOfMonth(UUID itemId, String month, LocalDate bookedOn, LocalDate dueOn, Optional<LocalDate> owedOn) {

    /** The day that tells whether it is of before an agreement: what only undoes a correction is what was there at first. */
    LocalDate owedSince() {
        return owedOn.orElse(dueOn);
    }

    /** Whether it was booked once the plan was agreed, so that no agreement named it. */
    boolean isBookedSince(PaymentPlan plan) {
        return !plan.debtIds().contains(itemId)
                && (bookedOn.isAfter(plan.agreedOn()) || itemId.compareTo(plan.paymentPlanId()) > 0);
    }
}
