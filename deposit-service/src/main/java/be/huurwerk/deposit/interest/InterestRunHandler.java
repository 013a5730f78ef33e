package be.huurwerk.deposit.interest;

import be.huurwerk.deposit.deposit.BulkBooking;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.servicekit.run.BatchRunHandler;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Capitalises the interest of a chunk of deposits; of one that was settled or withdrawn meanwhile it does nothing. */
@ApplicationScoped
class InterestRunHandler implements BatchRunHandler {

    private final InterestYears years;
    private final Capitalising capitalising;
    private final BulkBooking booking;

    InterestRunHandler(InterestYears years, Capitalising capitalising, BulkBooking booking) {
        this.years = years;
        this.capitalising = capitalising;
        this.booking = booking;
    }

    @Override
    public String kind() {
        return InterestYears.KIND;
    }

    @Override
    public void handleAll(Run run, List<UUID> depositIds) {
        booking.lock(depositIds);
        int runYear = InterestYears.yearOf(run);
        try {
            capitalising.putRight(runYear, depositIds);
            years.upTo(runYear, depositIds).forEach(year -> capitalising.capitalise(year, runYear, depositIds));
        } catch (UnknownParameterException missing) {
            throw ProblemException.parameterUnknown(missing.name(), missing.on());
        }
    }
}
