package be.huurwerk.deposit.interest;

import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.RunStatus;
import be.huurwerk.servicekit.run.Runs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which years a run has to do: its own, and those before it that no run did, for interest bears interest. */
@ApplicationScoped
class InterestYears {

    static final String KIND = "interest";

    private final Runs runs;
    private final Capitalising capitalising;

    InterestYears(Runs runs, Capitalising capitalising) {
        this.runs = runs;
        this.capitalising = capitalising;
    }

    static int yearOf(Run run) {
        return Integer.parseInt(run.key());
    }

    /** Of all deposits, in order, the year itself the last. */
    List<Integer> upTo(int year) {
        return from(capitalising.firstYear(), year);
    }

    /** Of these deposits: the ledger of all is not searched for each chunk of a run. */
    List<Integer> upTo(int year, Collection<UUID> depositIds) {
        return from(capitalising.firstYear(depositIds), year);
    }

    private List<Integer> from(Optional<Integer> firstYear, int year) {
        List<Integer> years = new ArrayList<>(List.of(year));
        int first = firstYear.orElse(year);
        for (int before = year - 1; before >= first && !isDone(before); before--) {
            years.add(0, before);
        }
        return years;
    }

    private boolean isDone(int year) {
        return runs.find(KIND, Integer.toString(year))
                .filter(run -> run.status() == RunStatus.completed && run.failed() == 0)
                .isPresent();
    }
}
