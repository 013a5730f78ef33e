package be.huurwerk.tenancy.endofterm;

import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.Optional;

/** When a term is listed and can be tested, by the landlord's policy of the day that asks. */
final class TermCalendar {

    private static final String MONTHS = "policy/tenancy/end-of-term-months";

    private static final String NOTICE = "tenancy/notice-end-of-term";

    private TermCalendar() {}

    /** The first day on which a term with this last day can be tested. */
    static LocalDate testedFrom(LocalDate endDate, LocalDate on, Parameters parameters) {
        return endDate.plusDays(1)
                .minusMonths(parameters.number(MONTHS, "tested", on).intValue());
    }

    /**
     * The last day on which a notice of the landlord at the end of the term can be received: its period runs from the first of the month
     * after, and ends with the term at the latest.
     *
     * @return empty when the period of that day is not known
     */
    static Optional<LocalDate> lastNoticeOn(LocalDate endDate, LocalDate on, Parameters parameters) {
        return parameters
                .find(NOTICE, on)
                .map(months -> endDate.plusDays(1)
                        .minusMonths(months.intValue())
                        .withDayOfMonth(1)
                        .minusDays(1));
    }

    /** The last day of a term that is listed by this day as coming up. */
    static LocalDate listedUntil(LocalDate on, Parameters parameters) {
        return on.plusMonths(parameters.number(MONTHS, "listed", on).intValue());
    }
}
