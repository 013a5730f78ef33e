package be.huurwerk.arrears.monthlybill;

import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.Runs;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** Has the bills of a month printed, as a run over the accounts on which it was posted; asked again, those that are missing. */
@ApplicationScoped
class AskBills {

    private final BillRows rows;
    private final Runs runs;

    AskBills(BillRows rows, Runs runs) {
        this.rows = rows;
        this.runs = runs;
    }

    /** @throws ProblemException 409 until the month is posted on any account */
    @Transactional
    public Run ask(YearMonth month) {
        List<UUID> posted = rows.posted(month);
        if (posted.isEmpty()) {
            throw MonthNotPosted.of(month);
        }
        return runs.request(PrintMonthlyBills.KIND, month.toString(), () -> posted);
    }
}
