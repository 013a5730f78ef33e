package be.huurwerk.rent.annualrun;

import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.rent.annualrun.AnnualRun.Purpose;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Starts the annual run of a year, or a dry run of it. */
@ApplicationScoped
class StartAnnualRun {

    private final OpenAnnualRun open;
    private final AnnualProbe probe;
    private final BusinessDate businessDate;

    StartAnnualRun(OpenAnnualRun open, RentCalculation calculation, BusinessDate businessDate) {
        this.open = open;
        this.probe = new AnnualProbe(calculation);
        this.businessDate = businessDate;
    }

    /**
     * @throws ProblemException 400 for a year that is further ahead than the next: its law is not made yet
     * @throws UnknownParameterException for a year of which a figure is not known
     */
    @Transactional
    public Run start(int year, Purpose purpose, String client) {
        int last = businessDate.today().getYear() + 1;
        if (year > last) {
            throw ProblemException.badRequest(new Issue(
                    IssueType.OUT_OF_RANGE,
                    In.BODY,
                    "year",
                    year,
                    new Text(
                            "The last year that can be decided now is " + last + ".",
                            "Het laatste jaar dat nu beslist kan worden, is " + last + ".")));
        }
        probe.check(AnnualRun.firstDay(year));
        return open.open(year, purpose, Optional.empty(), client);
    }
}
