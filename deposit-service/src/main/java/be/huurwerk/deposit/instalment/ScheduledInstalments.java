package be.huurwerk.deposit.instalment;

import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.schedule.ScheduledRun;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** What is due of deposits, and what is late, is told by itself. */
@ApplicationScoped
class ScheduledInstalments implements ScheduledRun {

    private final StartInstalmentRun startInstalmentRun;

    ScheduledInstalments(StartInstalmentRun startInstalmentRun) {
        this.startInstalmentRun = startInstalmentRun;
    }

    @Override
    public String kind() {
        return InstalmentRunHandler.KIND;
    }

    @Override
    public Run start(LocalDate businessDate) {
        return startInstalmentRun.start(businessDate);
    }
}
