package be.huurwerk.arrears.bankstatement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A statement as it is kept, with the number of its movements of those that were matched by now, and of those that another statement booked. */
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
        int repeated) {

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
