package be.huurwerk.deposit.interest;

import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.Runs;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Month;

/** Has the interest of a year capitalised; asked again, what came in late is added, and nothing twice. */
@ApplicationScoped
class StartInterestRun {

    private final Runs runs;
    private final InterestYears years;
    private final Capitalising capitalising;
    private final BusinessDate businessDate;

    StartInterestRun(Runs runs, InterestYears years, Capitalising capitalising, BusinessDate businessDate) {
        this.runs = runs;
        this.years = years;
        this.capitalising = capitalising;
        this.businessDate = businessDate;
    }

    /**
     * @throws ProblemException 409 before 31 December of the year
     * @throws UnknownParameterException when a rate of the year is not known, or one of a year before that all deposits need; the few that
     *     alone need one that nobody knows are failures of the run
     */
    @Transactional
    public Run start(int year) {
        LocalDate capitalisedOn = LocalDate.of(year, Month.DECEMBER, 31);
        if (businessDate.today().isBefore(capitalisedOn)) {
            throw ProblemException.conflict(
                    "yearNotOver",
                    new Text(
                            "Interest of " + year + " is capitalised on " + capitalisedOn + ".",
                            "De rente van " + year + " wordt gekapitaliseerd op " + capitalisedOn + "."));
        }
        years.upTo(year).forEach(needed -> requireKnown(needed, year));
        return runs.request(InterestYears.KIND, Integer.toString(year), () -> capitalising.running(year));
    }

    private void requireKnown(int needed, int asked) {
        try {
            capitalising.requireKnown(needed);
        } catch (UnknownParameterException missing) {
            if (needed == asked || !capitalising.someBeganAfter(needed)) {
                throw missing;
            }
        }
    }
}
