package be.huurwerk.rent.annualrun;

import be.huurwerk.rent.annualrun.AnnualRun.Purpose;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.Runs;
import be.huurwerk.servicekit.schedule.ScheduledRun;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/**
 * The rents of the year after the business date are tried by themselves; what they become is decided by whoever approves. A dry run that
 * was asked for before stays as it is, since another one would void its approval.
 */
@ApplicationScoped
class ScheduledDryRun implements ScheduledRun {

    private static final String CLIENT = "schedule";

    private final StartAnnualRun startAnnualRun;
    private final Runs runs;

    ScheduledDryRun(StartAnnualRun startAnnualRun, Runs runs) {
        this.startAnnualRun = startAnnualRun;
        this.runs = runs;
    }

    @Override
    public String kind() {
        return "annualDryRun";
    }

    @Override
    public Run start(LocalDate businessDate) {
        int year = businessDate.getYear() + 1;
        return runs.find(AnnualRuns.KIND, year + "/" + Purpose.dryRun)
                .orElseGet(() -> startAnnualRun.start(year, Purpose.dryRun, CLIENT));
    }
}
