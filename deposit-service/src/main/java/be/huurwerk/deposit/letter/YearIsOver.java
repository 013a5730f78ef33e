package be.huurwerk.deposit.letter;

import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.time.LocalDate;

/** A year is told of when it is over. */
final class YearIsOver {

    private YearIsOver() {}

    /** @throws ProblemException 409 on 31 December of the year and before */
    static void require(int year, LocalDate today) {
        if (today.getYear() <= year) {
            throw ProblemException.conflict(
                    "yearNotOver",
                    new Text(
                            "The statement of " + year + " is made when the year is over.",
                            "Het overzicht van " + year + " wordt gemaakt als het jaar voorbij is."));
        }
    }
}
