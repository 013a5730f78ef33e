package be.huurwerk.tenancy.tenancy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days of a lease that is to be taken over, by which two of the same dwelling or tenant clash.
 *
 * @param keptFrom the day of the take-over, before which nobody is held to have rented
 * @param until the last; empty of a lease without a term, and of one whose term has passed: it goes on
 */
public record LeaseDays(LocalDate startDate, LocalDate keptFrom, Optional<LocalDate> until) {

    static LeaseDays of(CheckedLease checked, LocalDate today) {
        return new LeaseDays(
                checked.lease().startDate(),
                checked.lease().keptFrom(),
                checked.contract().endDate().filter(end -> !end.isBefore(today)));
    }

    /** Whether an earlier one has the same dwelling on a day of this one. */
    public boolean clashInDwelling(LeaseDays earlier) {
        return isBefore(earlier.startDate, until) && isBefore(startDate, earlier.until);
    }

    /** Whether somebody would be a tenant of an earlier one too on a day on which this one is kept. */
    public boolean clashOfTenant(LeaseDays earlier) {
        return isBefore(earlier.startDate, until) && isBefore(keptFrom, earlier.until);
    }

    private static boolean isBefore(LocalDate day, Optional<LocalDate> last) {
        return last.filter(day::isAfter).isEmpty();
    }
}
