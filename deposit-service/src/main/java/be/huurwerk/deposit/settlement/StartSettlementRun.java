package be.huurwerk.deposit.settlement;

import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.Runs;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Takes up the deposits that waited for the end of the lease. An event that comes after that day does so by itself. */
@ApplicationScoped
class StartSettlementRun {

    private final Runs runs;
    private final OpenSettlements settlements;
    private final BusinessDate businessDate;

    StartSettlementRun(Runs runs, OpenSettlements settlements, BusinessDate businessDate) {
        this.runs = runs;
        this.settlements = settlements;
        this.businessDate = businessDate;
    }

    /** @throws ProblemException 400 for a day that is still to come */
    @Transactional
    public Run start(LocalDate day) {
        Days.yetToCome("businessDate", day, businessDate.today()).ifPresent(fault -> {
            throw ProblemException.badRequest(fault);
        });
        return runs.request(SettlementRunHandler.KIND, day.toString(), () -> settlements.due(day));
    }
}
