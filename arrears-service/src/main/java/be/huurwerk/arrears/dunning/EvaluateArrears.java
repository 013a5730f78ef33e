package be.huurwerk.arrears.dunning;

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

/** Evaluates a day: a run over all accounts on which something is overdue or a case is open; asked again it is the same run. */
@ApplicationScoped
class EvaluateArrears {

    static final String KIND = "arrearsEvaluation";

    private final CaseRows rows;
    private final Runs runs;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    EvaluateArrears(CaseRows rows, Runs runs, Parameters parameters, BusinessDate businessDate) {
        this.rows = rows;
        this.runs = runs;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /**
     * @throws ProblemException 400 for a day that is still to come: what is paid until then is not known
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the landlord has no ladder for the day
     */
    @Transactional
    public Run evaluate(LocalDate day) {
        LocalDate today = businessDate.today();
        if (day.isAfter(today)) {
            throw ProblemException.badRequest(new Issue(
                    IssueType.OUT_OF_RANGE,
                    In.BODY,
                    "businessDate",
                    day,
                    new Text(
                            "The day is still to come; the business date is " + today + ".",
                            "De dag moet nog komen; de werkdatum is " + today + ".")));
        }
        Ladders.of(parameters, day);
        return runs.request(KIND, day.toString(), () -> rows.toEvaluate(day, day.isBefore(today)));
    }
}
