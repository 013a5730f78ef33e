package be.huurwerk.arrears.bankstatement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A statement as it was read, without its movements. Account, year and number say which one it is: numbers begin again each year. One without
 * a number is known by what it holds alone.
 *
 * @param format whose references are written alike
 * @param number {@value #NO_NUMBER} where the bank gives none
 * @param page of a statement that comes in several, each with balances of its own; {@value #WHOLE} of one that does not
 * @param identification the bank's name of the statement, where its format has one
 * @param sequence of the statement among those of its account and year, without a hole where the bank counts; empty where it does not
 */
record ReadStatement(
        Format format,
        String account,
        int year,
        int number,
        int page,
        Optional<String> identification,
        Optional<Integer> sequence,
        BigDecimal oldBalance,
        BigDecimal newBalance,
        LocalDate oldBalanceDate,
        Optional<LocalDate> newBalanceDate) {

    static final int NO_NUMBER = 0;
    static final int WHOLE = 1;

    /** The names are those of the database. */
    enum Format {
        coda,
        camt
    }

    /** The day that it is of: that of its new balance. */
    LocalDate day() {
        return newBalanceDate.orElse(oldBalanceDate);
    }

    boolean isNumbered() {
        return number != NO_NUMBER;
    }

    /** Where a movement stands: account, year and number, or else the day, page where there are several, and place in the statement. */
    String reference(ReadMovement movement) {
        return isNumbered()
                ? String.format("%s/%d/%03d%s/%s", account, year, number, ofPage(), movement.place())
                : String.format("%s/%s%s/%s", account, day(), ofPage(), movement.place());
    }

    private String ofPage() {
        return page == WHOLE ? "" : "." + page;
    }
}
