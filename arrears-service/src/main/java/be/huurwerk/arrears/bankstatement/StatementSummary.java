package be.huurwerk.arrears.bankstatement;

import be.huurwerk.regulation.money.Euro;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A statement as it is kept, with the number of its movements, of those that were matched by now, and of those that another statement booked.
 *
 * @param repeatedAmount of those that another statement booked
 * @param repeats the statements that booked them
 */
record StatementSummary(
        UUID bankStatementId,
        UUID importId,
        String account,
        int year,
        int number,
        BigDecimal oldBalance,
        BigDecimal newBalance,
        LocalDate oldBalanceDate,
        Optional<LocalDate> newBalanceDate,
        int movements,
        int matched,
        int repeated,
        Euro repeatedAmount,
        List<UUID> repeats) {

    /** Whether a statement of the same account, year and number is another one after all. */
    boolean differsFrom(Surveyed other) {
        return oldBalance.compareTo(other.statement().oldBalance()) != 0
                || newBalance.compareTo(other.statement().newBalance()) != 0
                || movements != other.movements();
    }

    int unmatched() {
        return movements - matched - repeated;
    }
}
