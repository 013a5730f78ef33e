package be.huurwerk.deposit.letter;

import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.Runs;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Has the statements of a year printed; asked again, those that are missing. */
@ApplicationScoped
class AskYearStatements {

    private final Letters letters;
    private final Runs runs;
    private final BusinessDate businessDate;

    AskYearStatements(Letters letters, Runs runs, BusinessDate businessDate) {
        this.letters = letters;
        this.runs = runs;
        this.businessDate = businessDate;
    }

    /** @throws ProblemException 409 before the year is over */
    @Transactional
    public Run ask(int year) {
        YearIsOver.require(year, businessDate.today());
        return runs.request(PrintYearStatements.KIND, Integer.toString(year), () -> letters.toTellOf(year));
    }
}
