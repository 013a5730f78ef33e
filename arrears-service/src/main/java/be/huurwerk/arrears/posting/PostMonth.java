package be.huurwerk.arrears.posting;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.Runs;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;

/** A month is posted: a run over all accounts that can owe something for it; asked again it books what is missing, and nothing twice. */
@ApplicationScoped
class PostMonth {

    static final String KIND = "monthlyPosting";

    private static final String AHEAD = "policy/arrears/posting-ahead";

    private final TenancyFacts tenancies;
    private final Runs runs;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    PostMonth(TenancyFacts tenancies, Runs runs, Parameters parameters, BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.runs = runs;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /**
     * @throws ProblemException 400 for a month further ahead of the business date than the landlord's policy posts: a rent that nobody
     *     owes yet would stand on the accounts as owed
     */
    @Transactional
    public Run post(YearMonth month) {
        LocalDate today = businessDate.today();
        YearMonth last =
                YearMonth.from(today).plusMonths(parameters.number(AHEAD, today).intValue());
        if (month.isAfter(last)) {
            throw ProblemException.badRequest(new Issue(
                    IssueType.OUT_OF_RANGE,
                    In.BODY,
                    "month",
                    month.toString(),
                    new Text(
                            "On " + today + " months are posted up to " + last + ".",
                            "Op " + today + " wordt tot en met " + last + " geboekt.")));
        }
        return runs.request(KIND, month.toString(), () -> tenancies.toPost(month));
    }
}
