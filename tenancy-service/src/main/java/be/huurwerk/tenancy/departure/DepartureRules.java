package be.huurwerk.tenancy.departure;

import be.huurwerk.tenancy.Issues;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.webkit.problem.Issue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** When a household can leave. */
final class DepartureRules {

    private DepartureRules() {}

    /**
     * The fault of the day on which the keys came back.
     *
     * @param diedOn when the last tenant died, by whose death the lease ends: the keys may be back before it is reported
     */
    static List<Issue> faults(Tenancy tenancy, Optional<LocalDate> diedOn, LocalDate keysReturnedOn, LocalDate today) {
        if (keysReturnedOn.isBefore(tenancy.startDate())) {
            return fault(
                    keysReturnedOn,
                    "Nobody returns the keys before the tenancy begins.",
                    "Niemand geeft de sleutels terug voor de huurovereenkomst begint.");
        }
        if (keysReturnedOn.isAfter(today)) {
            return fault(
                    keysReturnedOn,
                    "The keys are not back yet: it is " + today + ".",
                    "De sleutels zijn nog niet terug: het is " + today + ".");
        }
        Optional<LocalDate> first = diedOn.or(tenancy::noticeReceivedOn);
        return first.filter(keysReturnedOn::isBefore)
                .map(day -> fault(
                        keysReturnedOn,
                        "The end of the lease was not known yet: that was on " + day + ".",
                        "Het einde van het contract was nog niet gekend: dat was op " + day + "."))
                .orElse(List.of());
    }

    private static List<Issue> fault(LocalDate keysReturnedOn, String en, String nl) {
        return List.of(Issues.period("keysReturnedOn", keysReturnedOn.toString(), en, nl));
    }

    /** Whether the end of the tenancy is fixed: a notice runs, or the term of the lease is over on the day the keys are in. */
    static boolean isEndFixed(Tenancy tenancy, LocalDate keysReturnedOn) {
        return tenancy.noticeReceivedOn().isPresent()
                || tenancy.endDate().filter(end -> !end.isAfter(keysReturnedOn)).isPresent();
    }
}
