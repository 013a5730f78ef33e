package be.huurwerk.rent.chargeletter;

import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.rent.yearlysettlement.SettledStatements;
import be.huurwerk.servicekit.run.BatchRunHandler;
import be.huurwerk.servicekit.run.Run;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Prints the official letters of what a period came to for households, or of what was estimated at departures, by its run's key; a subject is
 * a tenancy. What is printed already stays; of a settlement that was corrected, the correction is printed. While the addressees can't be had, the run waits.
 */
@ApplicationScoped
class PrintChargeLetters implements BatchRunHandler {

    static final String KIND = "chargeLetters";

    /** One question for addressees takes four times as many; a slow machine prints as many before their transaction is over. */
    private static final int CHUNK = 50;

    private final SettledStatements statements;
    private final ChargeLetters letters;
    private final PrintStatements print;
    private final KeepChargeLetter keep;
    private final PrintExitLetters exits;

    PrintChargeLetters(
            SettledStatements statements,
            ChargeLetters letters,
            PrintStatements print,
            KeepChargeLetter keep,
            PrintExitLetters exits) {
        this.statements = statements;
        this.letters = letters;
        this.print = print;
        this.keep = keep;
        this.exits = exits;
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
        LetterRun asked = LetterRun.of(run.key());
        if (asked.kind() == LetterRun.Kind.exit) {
            exits.print(asked, tenancyIds);
        } else {
            printStatements(asked, tenancyIds);
        }
    }

    private void printStatements(LetterRun asked, List<UUID> tenancyIds) {
        List<SettledStatements.Of> all = statements.last(asked.from(), asked.until(), tenancyIds);
        Set<SettledStatements.Of> printed = letters.printed(
                all.stream().map(SettledStatements.Of::chargeSettlementId).collect(Collectors.toSet()),
                LetterLanguage.nl);
        List<SettledStatements.Of> missing =
                all.stream().filter(of -> !printed.contains(of)).toList();
        if (!missing.isEmpty()) {
            print.print(missing, LetterLanguage.nl).forEach(keep::keep);
        }
    }
}
