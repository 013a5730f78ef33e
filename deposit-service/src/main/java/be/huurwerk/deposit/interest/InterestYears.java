package be.huurwerk.deposit.interest;

import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.RunStatus;
import be.huurwerk.servicekit.run.Runs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

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

    /** In order, the year itself the last. */
    List<Integer> upTo(int year) {
        List<Integer> years = new ArrayList<>(List.of(year));
        int first = capitalising.firstYear().orElse(year);
        for (int before = year - 1; before >= first && !isDone(before); before--) {
            years.add(0, before);
        }
        return years;
    }

    private boolean isDone(int year) {
        return runs.find(KIND, Integer.toString(year))
                .filter(run -> run.status() == RunStatus.completed)
                .isPresent();
    }
}
