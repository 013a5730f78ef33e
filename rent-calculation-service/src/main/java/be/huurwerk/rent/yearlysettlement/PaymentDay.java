package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.Issues;
import be.huurwerk.webkit.problem.Issue;
import java.time.LocalDate;
import java.util.Optional;

/** By when what a settlement asks is paid: the days of the policy {@code charge/payment-days} after it is told, at least. */
final class PaymentDay {

    private static final String DAYS = "policy/charge/payment-days";
    /** A later day is a slip of the pen: who may pay later than that has a payment plan of the rent account. */
    private static final int LATEST_MONTHS = 12;

    private PaymentDay() {}

    /**
     * The first day by which payment may be asked of what is told today.
     *
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the policy doesn't say the days
     */
    static LocalDate first(LocalDate today, Parameters parameters) {
        return today.plusDays(parameters.number(DAYS, today).intValue());
    }

    /** What is wrong with the day; empty when nothing is. */
    static Optional<Issue> fault(LocalDate dueOn, LocalDate today, Parameters parameters) {
        LocalDate first = first(today, parameters);
        LocalDate last = today.plusMonths(LATEST_MONTHS);
        return dueOn.isBefore(first) || dueOn.isAfter(last)
                ? Optional.of(Issues.rejected(
                        "dueOn",
                        dueOn,
                        "It is from " + first + " to " + last + ": households have the landlord's days to pay, and not"
                                + " more than a year.",
                        "Het ligt van " + first + " tot " + last + ": gezinnen hebben de dagen van de verhuurder om te"
                                + " betalen, en niet meer dan een jaar."))
                : Optional.empty();
    }
}
