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
 * @param page of a statement that comes in several
 * @param identification the bank's name of it, where its format has one
 * @param repeatedAmount of those that another statement booked
 * @param repeats the statements that booked them
 * @param held what it holds, to be compared with what comes under its number again
 */
record StatementSummary(
        UUID bankStatementId,
        UUID importId,
        String account,
        int year,
        int number,
        int page,
        Optional<String> identification,
        BigDecimal oldBalance,
        BigDecimal newBalance,
        LocalDate oldBalanceDate,
        Optional<LocalDate> newBalanceDate,
        int movements,
        int matched,
        int repeated,
        Euro repeatedAmount,
        List<UUID> repeats,
        Held held) {

    /**
     * What is known of the movements of a statement without reading them; each is empty where it was not kept.
     *
     * @param content of {@link Surveyed}, in whatever format
     * @param wording of {@link Surveyed}, in this format
     */
    record Held(Optional<ReadStatement.Format> format, Optional<Long> content, Optional<Long> wording) {

        private boolean isOther(Surveyed other) {
            boolean sameFormat = format.equals(Optional.of(other.statement().format()));
            return content.filter(one -> one != other.content()).isPresent()
                    || sameFormat
                            && wording.filter(one -> one != other.wording()).isPresent();
        }
    }

    /** Whether a statement of the same account, year and number is another one after all. */
    boolean differsFrom(Surveyed other) {
        return oldBalance.compareTo(other.statement().oldBalance()) != 0
                || newBalance.compareTo(other.statement().newBalance()) != 0
                || movements != other.movements()
                || held.isOther(other);
    }

    int unmatched() {
        return movements - matched - repeated;
    }
}
