package be.huurwerk.arrears.monthlybill;

import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.schedule.ScheduledRun;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

/** The bills of the month of the business date are printed by themselves, once it is posted. */
@ApplicationScoped
class ScheduledBills implements ScheduledRun {

    private final AskBills askBills;

    ScheduledBills(AskBills askBills) {
        this.askBills = askBills;
    }

    @Override
    public String kind() {
        return PrintMonthlyBills.KIND;
    }

    @Override
    public Set<String> after() {
        return Set.of("monthlyPosting");
    }

    @Override
    public Run start(LocalDate businessDate) {
        return askBills.ask(YearMonth.from(businessDate));
    }
}
