package be.huurwerk.rent.chargeletter;

import be.huurwerk.rent.Issues;
import be.huurwerk.rent.yearlysettlement.EstimatedExits;
import be.huurwerk.rent.yearlysettlement.SettledStatements;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.Runs;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Has the letters of the final settlements of a period printed, of all buildings, or those of what was estimated at departures on some days. */
@ApplicationScoped
class AskChargeLetters {

    private final SettledStatements statements;
    private final EstimatedExits exits;
    private final Runs runs;

    AskChargeLetters(SettledStatements statements, EstimatedExits exits, Runs runs) {
        this.statements = statements;
        this.exits = exits;
        this.runs = runs;
    }

    /** @throws ProblemException 400 for days that are no period */
    @Transactional
    public Run ask(LetterRun asked) {
        if (asked.until().isBefore(asked.from())) {
            throw ProblemException.badRequest(Issues.rejected(
                    "until", asked.until(), "It is not before the first day.", "Het is niet voor de eerste dag."));
        }
        return runs.request(
                PrintChargeLetters.KIND,
                asked.key(),
                () -> asked.kind() == LetterRun.Kind.exit
                        ? exits.tenancies(asked.from(), asked.until())
                        : statements.tenancies(asked.from(), asked.until()));
    }
}
