package be.huurwerk.rent.underoccupancyfee;

import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.Runs;
import be.huurwerk.servicekit.schedule.ScheduledRun;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** The fees of the next year are decided by themselves, whatever becomes of the rents. */
@ApplicationScoped
class ScheduledFees implements ScheduledRun {

    private final Runs runs;
    private final FeeDecisions decisions;

    ScheduledFees(Runs runs, FeeDecisions decisions) {
        this.runs = runs;
        this.decisions = decisions;
    }

    @Override
    public String kind() {
        return FeesOfTheYear.KIND;
    }

    @Override
    public Run start(LocalDate businessDate) {
        return runs.request(FeesOfTheYear.KIND, Integer.toString(businessDate.getYear() + 1), decisions::tenancies);
    }
}
