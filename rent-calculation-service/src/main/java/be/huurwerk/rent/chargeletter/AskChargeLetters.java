package be.huurwerk.rent.chargeletter;

import be.huurwerk.rent.Issues;
import be.huurwerk.rent.yearlysettlement.SettledStatements;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.Runs;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Has the letters of the final settlements of a period printed, of all buildings. */
@ApplicationScoped
class AskChargeLetters {

    private final SettledStatements statements;
    private final Runs runs;

    AskChargeLetters(SettledStatements statements, Runs runs) {
        this.statements = statements;
        this.runs = runs;
    }

    /** @throws ProblemException 400 for days that are no period */
    @Transactional
    public Run ask(LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw ProblemException.badRequest(Issues.rejected(
                    "until", until, "It is not before the first day.", "Het is niet voor de eerste dag."));
        }
        return runs.request(PrintChargeLetters.KIND, from + "_" + until, () -> statements.tenancies(from, until));
    }
}
