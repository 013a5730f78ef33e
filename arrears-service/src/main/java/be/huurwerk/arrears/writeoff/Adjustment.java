package be.huurwerk.arrears.writeoff;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A line by which what is given up of a debt becomes another.
 *
 * @param amount above zero is given up, below zero is not any more
 */
record Adjustment(Share share, UUID debt, LocalDate day, Euro amount) {

    private static final String LESS = "writtenOffLess";
    private static final String AGAIN = "writtenOffAgain";
    static final String REVERSED = "writeOffReversed";

    String source() {
        return share.source(debt);
    }

    /** Why a line is changed that is there; why it is there is told by the write-off. */
    String ground() {
        if (share.isTakenBack(day)) {
            return REVERSED;
        }
        return amount.isNegative() ? LESS : AGAIN;
    }
}
