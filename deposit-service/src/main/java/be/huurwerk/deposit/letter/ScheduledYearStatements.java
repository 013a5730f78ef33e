package be.huurwerk.deposit.letter;

import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.schedule.ScheduledRun;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;

/** The statements of the year before the business date are printed by themselves, once its interest is credited. */
@ApplicationScoped
class ScheduledYearStatements implements ScheduledRun {

    private final AskYearStatements askYearStatements;

    ScheduledYearStatements(AskYearStatements askYearStatements) {
        this.askYearStatements = askYearStatements;
    }

    @Override
    public String kind() {
        return PrintYearStatements.KIND;
    }

    @Override
    public Set<String> after() {
        return Set.of("interest");
    }

    @Override
    public Run start(LocalDate businessDate) {
        return askYearStatements.ask(businessDate.getYear() - 1);
    }
}
