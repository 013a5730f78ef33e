package be.huurwerk.arrears.bankstatement;

import java.util.List;
import java.util.UUID;

/**
 * What an import did.
 *
 * @param alreadyImported nothing was new
 */
record ImportResult(UUID importId, List<Item> statements, boolean alreadyImported) {

    /**
     * @param alreadyImported the statement was known and is skipped
     * @param differs what was skipped has other balances or another number of movements than what was imported under its number
     */
    record Item(StatementSummary statement, boolean alreadyImported, boolean differs) {

        static Item booked(StatementSummary statement) {
            return new Item(statement, false, false);
        }

        static Item known(StatementSummary statement, ReadStatement again) {
            return new Item(statement, true, statement.differsFrom(again));
        }
    }

    static ImportResult known(UUID importId, List<Item> statements) {
        return new ImportResult(importId, statements, true);
    }

    /** The statements whose movements the counts of the answer are about: those that are new, or all when none is. */
    List<StatementSummary> counted() {
        return statements.stream()
                .filter(item -> alreadyImported || !item.alreadyImported())
                .map(Item::statement)
                .toList();
    }
}
