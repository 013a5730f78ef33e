package be.huurwerk.rent.advance;

import be.huurwerk.rent.Issues;
import be.huurwerk.webkit.problem.Issue;
import java.time.LocalDate;
import java.util.Optional;

/** From when an advance may hold: it is told beforehand, and asked by the month. */
public final class FirstDay {

    private FirstDay() {}

    /** What is wrong with the day; empty when nothing is. */
    public static Optional<Issue> fault(String name, LocalDate validFrom, LocalDate today) {
        if (validFrom.getDayOfMonth() != 1) {
            return Optional.of(
                    Issues.rejected(name, validFrom, "It is the first of a month.", "Het is de eerste van een maand."));
        }
        return !validFrom.isAfter(today)
                ? Optional.of(Issues.rejected(
                        name,
                        validFrom,
                        "It is yet to come: an advance is told beforehand.",
                        "Het moet nog komen: een voorschot wordt vooraf meegedeeld."))
                : Optional.empty();
    }
}
