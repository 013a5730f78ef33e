package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.rent.Issues;
import be.huurwerk.webkit.problem.Issue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Which days can be settled: whole months, at most a year of them, and over; advances are asked by the month. */
final class SettlementPeriod {

    private static final int MONTHS = 12;

    private SettlementPeriod() {}

    static List<Issue> faults(LocalDate from, LocalDate until, LocalDate today) {
        List<Issue> faults = new ArrayList<>();
        if (from.getDayOfMonth() != 1) {
            faults.add(Issues.rejected("from", from, "It is the first of a month.", "Het is de eerste van een maand."));
        }
        boolean lastOfMonth = until.equals(YearMonth.from(until).atEndOfMonth());
        boolean year = until.isAfter(from) && until.isBefore(from.plusMonths(MONTHS));
        if (!lastOfMonth || !year) {
            faults.add(Issues.rejected(
                    "until",
                    until,
                    "It is the last of a month, and of the twelve months that begin then.",
                    "Het is de laatste van een maand, en van de twaalf maanden die dan beginnen."));
        } else if (!until.isBefore(today)) {
            faults.add(Issues.rejected("until", until, "The period is not over.", "De periode is niet voorbij."));
        }
        return faults;
    }
}
