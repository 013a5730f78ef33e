package be.huurwerk.rent.chargeletter;

import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.LetterZip;
import be.huurwerk.rent.yearlysettlement.SettledStatements;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The letters of a period as one file, a folder a building. They are read some buildings at a time as the file is written, each time in a
 * statement of its own, so that neither memory nor a transaction grows with it. A letter that was erased is left out.
 */
@ApplicationScoped
class ChargeLetterArchive {

    private static final int BUILDINGS = 2;

    private final SettledStatements statements;
    private final ChargeLetters letters;

    ChargeLetterArchive(SettledStatements statements, ChargeLetters letters) {
        this.statements = statements;
        this.letters = letters;
    }

    void write(PrintChargeLetters.Days days, OutputStream out) throws IOException {
        LetterZip zip = new LetterZip(out);
        Optional<UUID> last = Optional.empty();
        Map<UUID, UUID> buildings;
        do {
            buildings = statements.settlements(days.from(), days.until(), last, BUILDINGS);
            for (PrintedLetter letter : letters.find(buildings.keySet(), LetterLanguage.nl)) {
                zip.add(
                        buildings.get(letter.of().chargeSettlementId()) + "/"
                                + letter.of().tenancyId(),
                        letter.dated(),
                        letter.pdf().orElseThrow());
            }
            last = buildings.keySet().stream().reduce((before, after) -> after);
        } while (buildings.size() == BUILDINGS);
        zip.finish();
    }
}
