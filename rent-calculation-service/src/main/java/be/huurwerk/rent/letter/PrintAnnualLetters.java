package be.huurwerk.rent.letter;

import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.rent.annualrun.AnnualRuns;
import be.huurwerk.rent.annualrun.AnnualRuns.Decisions;
import be.huurwerk.rent.decision.RentDecision;
import be.huurwerk.rent.decision.RentDecisions;
import be.huurwerk.servicekit.run.BatchRunHandler;
import be.huurwerk.servicekit.run.Run;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Prints the official letters of an annual run; its run's key is the annual run's id, a subject a tenancy. What is printed already stays.
 * While the addressees can't be had, the run waits; the chunk is held meanwhile, by the worker's own transaction.
 */
@ApplicationScoped
class PrintAnnualLetters implements BatchRunHandler {

    static final String KIND = "annualLetters";

    /** One question for addressees takes four times as many; a slow machine prints as many before their transaction is over. */
    private static final int CHUNK = 50;

    private final AnnualRuns annualRuns;
    private final RentDecisions decisions;
    private final Letters letters;
    private final PrintLetters print;

    PrintAnnualLetters(AnnualRuns annualRuns, RentDecisions decisions, Letters letters, PrintLetters print) {
        this.annualRuns = annualRuns;
        this.decisions = decisions;
        this.letters = letters;
        this.print = print;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int chunkSize() {
        return CHUNK;
    }

    @Override
    public void handleAll(Run run, List<UUID> tenancyIds) {
        List<UUID> decided = annualRuns.decisionsOf(UUID.fromString(run.key()), tenancyIds).stream()
                .map(Decisions::first)
                .toList();
        Set<UUID> printed = letters.printed(decided, LetterLanguage.nl);
        List<RentDecision> missing = decisions.find(
                decided.stream().filter(id -> !printed.contains(id)).toList());
        if (!missing.isEmpty()) {
            List<StoredLetter> made = new ArrayList<>();
            print.print(missing, LetterLanguage.nl, made::add);
            made.forEach(letters::add); // at the end, so that who asks for one of them meanwhile waits for no chunk
        }
    }
}
