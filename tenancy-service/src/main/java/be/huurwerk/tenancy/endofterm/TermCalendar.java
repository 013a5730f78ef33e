package be.huurwerk.tenancy.endofterm;

import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;

/** When a term is listed and can be tested, by the landlord's policy of the day that asks. */
final class TermCalendar {

    private static final String MONTHS = "policy/tenancy/end-of-term-months";

    private TermCalendar() {}

    /** The first day on which a term with this last day can be tested. */
    static LocalDate testedFrom(LocalDate endDate, LocalDate on, Parameters parameters) {
        return endDate.plusDays(1)
                .minusMonths(parameters.number(MONTHS, "tested", on).intValue());
    }

    /** The last day of a term that is listed by this day as coming up. */
    static LocalDate listedUntil(LocalDate on, Parameters parameters) {
        return on.plusMonths(parameters.number(MONTHS, "listed", on).intValue());
    }
}
