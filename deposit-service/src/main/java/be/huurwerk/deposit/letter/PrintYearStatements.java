package be.huurwerk.deposit.letter;

import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.deposit.DepositStore;
import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.servicekit.run.BatchRunHandler;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Prints the official statements of a year; its run's key is the year, a subject a deposit. What is printed already stays. While the
 * addressees can't be had, the run waits; the chunk is held meanwhile, by the worker's own transaction.
 */
@ApplicationScoped
class PrintYearStatements implements BatchRunHandler {

    static final String KIND = "yearStatements";

    /** One question for addressees takes four times as many; a slow machine prints as many before their transaction is over. */
    private static final int CHUNK = 50;

    private final DepositStore deposits;
    private final Letters letters;
    private final PrintLetters print;
    private final KeepLetter keep;

    PrintYearStatements(DepositStore deposits, Letters letters, PrintLetters print, KeepLetter keep) {
        this.deposits = deposits;
        this.letters = letters;
        this.print = print;
        this.keep = keep;
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
    public void handleAll(Run run, List<UUID> depositIds) {
        int year = Integer.parseInt(run.key());
        Set<UUID> printed = letters.printed(depositIds, year);
        List<Deposit> missing = deposits.find(
                depositIds.stream().filter(id -> !printed.contains(id)).toList());
        if (missing.isEmpty()) {
            return;
        }
        List<Letter> made = new ArrayList<>();
        try {
            print.yearly(missing, year, LetterLanguage.nl, made::add);
        } catch (UnknownParameterException unknown) {
            throw ProblemException.parameterUnknown(unknown.name(), unknown.on());
        }
        made.forEach(keep::keep); // at the end, so that who asks for one of them meanwhile waits for no chunk
    }
}
