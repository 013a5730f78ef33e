package be.huurwerk.arrears.monthlybill;

import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.time.YearMonth;

/** A bill tells what was posted of its month. */
final class MonthNotPosted {

    private MonthNotPosted() {}

    static ProblemException of(YearMonth month) {
        return ProblemException.conflict(
                "monthNotPosted",
                new Text(
                        month + " is not posted here; a bill tells what was posted.",
                        month + " is hier niet geboekt; een maandafrekening zegt wat geboekt is."));
    }
}
