package be.huurwerk.rent.chargeletter;

import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.LetterZip;
import be.huurwerk.rent.yearlysettlement.SettledStatements;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The letters of a run as one file: those of a period in a folder a building, those of estimates in a folder a tenancy. They are read some at
 * a time as the file is written, each time in a statement of its own, so that neither memory nor a transaction grows with it. A letter that was erased is left out.
 */
@ApplicationScoped
class ChargeLetterArchive {

    private static final int BUILDINGS = 2;
    private static final int EXITS = 50;

    private final SettledStatements statements;
    private final ChargeLetters letters;
    private final ExitLetters exits;

    ChargeLetterArchive(SettledStatements statements, ChargeLetters letters, ExitLetters exits) {
        this.statements = statements;
        this.letters = letters;
        this.exits = exits;
    }

    void write(LetterRun asked, OutputStream out) throws IOException {
        LetterZip zip = new LetterZip(out);
        if (asked.kind() == LetterRun.Kind.exit) {
            addExits(asked, zip);
        } else {
            addStatements(asked, zip);
        }
        zip.finish();
    }

    private void addExits(LetterRun asked, LetterZip zip) throws IOException {
        UUID last = new UUID(0, 0);
        List<PrintedExitLetter> page;
        do {
            page = exits.page(asked.from(), asked.until(), last, EXITS);
            for (PrintedExitLetter letter : page) {
                last = letter.of().settlementKey();
                zip.add(
                        letter.of().tenancyId() + "/" + last,
                        letter.dated(),
                        letter.pdf().orElseThrow());
            }
        } while (page.size() == EXITS);
    }

    private void addStatements(LetterRun asked, LetterZip zip) throws IOException {
        Optional<UUID> last = Optional.empty();
        Map<UUID, UUID> buildings;
        do {
            buildings = statements.settlements(asked.from(), asked.until(), last, BUILDINGS);
            for (PrintedLetter letter : letters.find(buildings.keySet(), LetterLanguage.nl)) {
                zip.add(
                        buildings.get(letter.of().chargeSettlementId()) + "/"
                                + letter.of().tenancyId(),
                        letter.dated(),
                        letter.pdf().orElseThrow());
            }
            last = buildings.keySet().stream().reduce((before, after) -> after);
        } while (buildings.size() == BUILDINGS);
    }
}
