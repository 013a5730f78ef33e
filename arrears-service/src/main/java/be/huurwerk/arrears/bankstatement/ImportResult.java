package be.huurwerk.arrears.bankstatement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What an import did.
 *
 * @param announced how many movements notifications of the bank announce; nothing of them is booked
 * @param oddities what is not as it should be in the file and stopped nothing
 * @param alreadyImported nothing was new
 */
record ImportResult(
        UUID importId, List<Item> statements, int announced, List<FileFault> oddities, boolean alreadyImported) {

    /**
     * @param alreadyImported the statement was known and is skipped
     * @param gap what is missing between it and the statement before it
     * @param differs what was skipped is not what was imported under its number: other balances, movements, or, in the same format, words and accounts
     */
    record Item(StatementSummary statement, boolean alreadyImported, boolean differs, Optional<Gap> gap) {

        static Item booked(StatementSummary statement, Optional<Gap> gap) {
            return new Item(statement, false, false, gap);
        }

        static Item known(StatementSummary statement, Surveyed again) {
            return new Item(statement, true, statement.differsFrom(again), Optional.empty());
        }
    }

    static ImportResult known(UUID importId, List<Item> statements, List<FileFault> oddities) {
        return new ImportResult(importId, statements, 0, oddities, true);
    }

    /** The statements whose movements the counts of the answer are about: those that are new, or all when none is. */
    List<StatementSummary> counted() {
        return statements.stream()
                .filter(item -> alreadyImported || !item.alreadyImported())
                .map(Item::statement)
                .toList();
    }
}
