package be.huurwerk.tenancy.tenancy;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.webkit.problem.Issue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must hold of a tenancy that is taken over while it runs. */
final class TakeOverRules {

    private static final String AHEAD = "policy/tenancy/take-over-ahead";

    private TakeOverRules() {}

    static List<Issue> faults(TakenOver over, LocalDate startDate) {
        List<Issue> faults = new ArrayList<>();
        if (over.on().isBefore(startDate)) {
            faults.add(Issues.period(
                    "takenOver.on",
                    over.on().toString(),
                    "A tenancy is taken over while it runs, from its first day on.",
                    "Een huurovereenkomst wordt overgenomen terwijl ze loopt, vanaf haar eerste dag."));
        }
        for (int i = 0; i < over.openItems().size(); i++) {
            TakenOver.OpenItem item = over.openItems().get(i);
            String at = "takenOver.openItems[" + i + "].";
            if (item.dueOn().isAfter(over.on())) {
                faults.add(Issues.period(
                        at + "dueOn",
                        item.dueOn().toString(),
                        "What falls due after the day of the take-over is posted here, and was not open then.",
                        "Wat na de dag van de overname vervalt, wordt hier geboekt en stond toen niet open."));
            }
            if (item.amount().signum() == 0) {
                faults.add(Issues.rejected(
                        at + "amount", "An open item is not zero.", "Een openstaande post is niet nul."));
            }
        }
        return faults;
    }

    /** A day further off than the landlord prepares for is a mistake, and would keep the dwelling from the right file. */
    static Optional<Issue> tooFarAhead(TakenOver over, LocalDate today, Parameters parameters) {
        LocalDate last = today.plusMonths(parameters.number(AHEAD, today).intValue());
        return Optional.of(over.on())
                .filter(on -> on.isAfter(last))
                .map(on -> Issues.period(
                        "takenOver.on",
                        on.toString(),
                        "A tenancy is taken over on " + last + " at the latest, as the landlord's policy says.",
                        "Een huurovereenkomst wordt ten laatste op " + last
                                + " overgenomen, volgens het beleid van de verhuurder."));
    }

    /** A lease that was over by the day has nothing left to be kept. */
    static Optional<Issue> ended(TakenOver over, Optional<LocalDate> endDate) {
        return endDate.filter(over.on()::isAfter)
                .map(end -> Issues.period(
                        "takenOver.on",
                        over.on().toString(),
                        "The lease ended on " + end + ".",
                        "Het huurcontract eindigde op " + end + "."));
    }
}
