package be.huurwerk.rent.chargeletter;

import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.rent.yearlysettlement.EstimatedExits;
import be.huurwerk.rent.yearlysettlement.EstimatedExits.Estimate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Prints the official letters of estimates that were told on some days, those that are missing; one that a settlement took the place of gets none. */
@ApplicationScoped
class PrintExitLetters {

    private final EstimatedExits exits;
    private final ExitLetters letters;
    private final PrintEstimates print;
    private final KeepExitLetter keep;

    PrintExitLetters(EstimatedExits exits, ExitLetters letters, PrintEstimates print, KeepExitLetter keep) {
        this.exits = exits;
        this.letters = letters;
        this.print = print;
        this.keep = keep;
    }

    void print(LetterRun asked, Collection<UUID> tenancyIds) {
        List<Estimate> all = exits.of(asked.from(), asked.until(), tenancyIds);
        Set<PrintedExitLetter.Of> printed = letters.printed(
                all.stream()
                        .map(estimate -> estimate.statement().settlementKey())
                        .collect(Collectors.toSet()),
                LetterLanguage.nl);
        List<Estimate> missing = all.stream()
                .filter(estimate -> !printed.contains(PrintedExitLetter.Of.of(estimate.statement())))
                .toList();
        if (!missing.isEmpty()) {
            print.print(missing, LetterLanguage.nl).forEach(keep::keep);
        }
    }
}
