package be.huurwerk.deposit.interest;

import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.schedule.ScheduledRun;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** The interest of the year that is over is credited by itself; on 31 December that is the year itself. */
@ApplicationScoped
class ScheduledInterest implements ScheduledRun {

    private final StartInterestRun startInterestRun;

    ScheduledInterest(StartInterestRun startInterestRun) {
        this.startInterestRun = startInterestRun;
    }

    @Override
    public String kind() {
        return InterestYears.KIND;
    }

    @Override
    public Run start(LocalDate businessDate) {
        return startInterestRun.start(businessDate.plusDays(1).getYear() - 1);
    }
}
