package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.trace.Step;
import java.math.BigDecimal;
import java.util.List;

/**
 * A member, the share of their income that counts, and the incomes of which it is the share.
 *
 * @param share in percent
 * @param incomes none for a member who does not count, and for one who has declared nothing usable
 * @param step why
 */
record Counted(Member member, BigDecimal share, List<Income> incomes, Step step) {

    static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    boolean counts() {
        return share.signum() > 0;
    }

    boolean isTenantOrPartner() {
        return member.role().isTenantOrPartner();
    }

    /** How many of them count. */
    static int number(Counted[] all) {
        int number = 0;
        for (Counted one : all) {
            number += one.counts() ? 1 : 0;
        }
        return number;
    }

    boolean isWhole() {
        return share.compareTo(WHOLE) == 0;
    }
}
