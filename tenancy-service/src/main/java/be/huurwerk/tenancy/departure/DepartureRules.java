package be.huurwerk.tenancy.departure;

import be.huurwerk.tenancy.tenancy.Tenancy;
import java.time.LocalDate;

/** When a household can leave. */
final class DepartureRules {

    private DepartureRules() {}

    /** Whether the end of the tenancy is fixed: a notice runs, or the term of the lease is over on the day the keys are in. */
    static boolean isEndFixed(Tenancy tenancy, LocalDate keysReturnedOn) {
        return tenancy.noticeReceivedOn().isPresent()
                || tenancy.endDate().filter(end -> !end.isAfter(keysReturnedOn)).isPresent();
    }
}
