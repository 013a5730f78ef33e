package be.huurwerk.deposit.letter;

import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.time.LocalDate;

/** A year is told of when it is over. */
final class YearIsOver {

    private static final int FIRST = 1900;

    private YearIsOver() {}

    /** @throws ProblemException 400 for a year of which nobody keeps books; 409 on 31 December of the year and before */
    static void require(int year, LocalDate today) {
        if (year < FIRST) {
            throw ProblemException.badRequest(new Issue(
                    IssueType.OUT_OF_RANGE,
                    In.PATH,
                    "year",
                    year,
                    new Text("A year from " + FIRST + " on.", "Een jaar vanaf " + FIRST + ".")));
        }
        if (today.getYear() <= year) {
            throw ProblemException.conflict(
                    "yearNotOver",
                    new Text(
                            "The statement of " + year + " is made when the year is over.",
                            "Het overzicht van " + year + " wordt gemaakt als het jaar voorbij is."));
        }
    }
}
