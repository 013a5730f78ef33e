package be.huurwerk.deposit.settlement;

import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.schedule.ScheduledRun;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Deposits that waited for the end of the lease are settled by themselves. */
@ApplicationScoped
class ScheduledSettlements implements ScheduledRun {

    private final StartSettlementRun startSettlementRun;

    ScheduledSettlements(StartSettlementRun startSettlementRun) {
        this.startSettlementRun = startSettlementRun;
    }

    @Override
    public String kind() {
        return SettlementRunHandler.KIND;
    }

    @Override
    public Run start(LocalDate businessDate) {
        return startSettlementRun.start(businessDate);
    }
}
