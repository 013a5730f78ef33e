package be.huurwerk.tenancy.householdchange;

import be.huurwerk.tenancy.Issues;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.webkit.problem.Issue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a report must say of a separation, and no other report may. */
final class SeparationRules {

    private SeparationRules() {}

    /** The faults of what only a separation settles, in a report of anything else. */
    static List<Issue> strays(HouseholdChangeRequest report) {
        if (report.kind() == HouseholdChangeKind.separation) {
            return List.of();
        }
        List<Issue> faults = new ArrayList<>();
        report.depositShare()
                .ifPresent(share -> faults.add(Issues.rejected(
                        "depositShare", "Only a separation has this.", "Enkel een scheiding heeft dit.")));
        report.rentFromByJudgment()
                .ifPresent(day -> faults.add(Issues.rejected(
                        "rentFromByJudgment", "Only a separation has this.", "Enkel een scheiding heeft dit.")));
        return faults;
    }

    /**
     * The faults of the days of a separation: after the end of the lease, and of its term as long as that has not passed, there is nobody to
     * separate; a judgment sets the rent neither while they live together still, nor in the middle of a month. Nobody's share of the deposit
     * is more than all of it.
     *
     * @param deposit of the lease, in euro, as far as it is known here
     * @param today the business date
     */
    static List<Issue> faults(
            HouseholdChangeRequest report, Tenancy tenancy, Optional<BigDecimal> deposit, LocalDate today) {
        if (report.kind() != HouseholdChangeKind.separation) {
            return List.of();
        }
        Optional<LocalDate> last = tenancy.fixedEnd().or(() -> tenancy.endDate().filter(end -> !end.isBefore(today)));
        return Stream.of(
                        last.filter(report.on()::isAfter).map(end -> afterLease(report.on(), end)),
                        report.depositShare().flatMap(share -> share(share, deposit)),
                        report.rentFromByJudgment().flatMap(day -> judgment(day, report, tenancy, last)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Issue> share(BigDecimal share, Optional<BigDecimal> deposit) {
        return deposit.filter(whole -> share.compareTo(whole) > 0)
                .map(whole -> Issues.rejected(
                        "depositShare", "The whole deposit is " + whole + ".", "De hele waarborg is " + whole + "."));
    }

    private static Issue afterLease(LocalDate on, LocalDate end) {
        return Issues.period(
                "on",
                on.toString(),
                "The lease, or its term, ends on " + end + ".",
                "Het huurcontract, of de duur ervan, eindigt op " + end + ".");
    }

    private static Optional<Issue> judgment(
            LocalDate day, HouseholdChangeRequest report, Tenancy tenancy, Optional<LocalDate> last) {
        if (day.getDayOfMonth() != 1) {
            return Optional.of(Issues.period(
                    "rentFromByJudgment",
                    day.toString(),
                    "A rent changes on the first of a month.",
                    "Een huurprijs wijzigt op de eerste van een maand."));
        }
        LocalDate first = report.on().isBefore(tenancy.startDate()) ? tenancy.startDate() : report.on();
        return day.isBefore(first) || last.filter(day::isAfter).isPresent()
                ? Optional.of(Issues.period(
                        "rentFromByJudgment",
                        day.toString(),
                        "A judgment sets the rent from the day of the separation, " + report.on()
                                + ", at the earliest, and within the lease.",
                        "Een vonnis bepaalt de huurprijs ten vroegste vanaf de dag van de scheiding, " + report.on()
                                + ", en binnen het huurcontract."))
                : Optional.empty();
    }
}
