package be.huurwerk.arrears.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Something in a statement that does not add up.
 *
 * @param expected in euro
 * @param found in euro
 */
record Alarm(UUID bankStatementId, int year, int number, Kind kind, BigDecimal expected, BigDecimal found) {

    /** The names are those of the JSON. */
    enum Kind {
        /** The opening balance is not the closing balance of the statement before it, nor within it where the two overlap. */
        openingBalance,
        /** Opening balance and movements do not give the closing balance. */
        closingBalance,
        /** What stands on rent accounts is not what was booked there. */
        rentAccounts
    }

    BigDecimal difference() {
        return found.subtract(expected);
    }

    static List<Alarm> of(StatementFigures statement) {
        List<Alarm> alarms = new ArrayList<>();
        statement
                .before()
                .ifPresent(before -> compare(statement, Kind.openingBalance, before, statement.opening(), alarms));
        compare(
                statement,
                Kind.closingBalance,
                statement.opening().add(statement.movements()),
                statement.closing(),
                alarms);
        compare(statement, Kind.rentAccounts, statement.rentAccounts(), statement.ledger(), alarms);
        return alarms;
    }

    private static void compare(
            StatementFigures statement, Kind kind, BigDecimal expected, BigDecimal found, List<Alarm> alarms) {
        if (expected.compareTo(found) != 0) {
            alarms.add(new Alarm(
                    statement.bankStatementId(), statement.year(), statement.number(), kind, expected, found));
        }
    }
}
