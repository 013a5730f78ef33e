package be.huurwerk.rent.chargesettlement;

import be.huurwerk.regulation.money.Euro;
import java.math.BigInteger;

/**
 * What one party bears of a cost.
 *
 * @param weight of the part, in units of the key: dwelling-days, square decimetres times days, person-days, thousandths of a meter's unit, days
 * @param ofAll what all parts weigh
 * @param estimated whether the weight rests on a meter that was not read
 */
public record Portion(Cost cost, Part part, BigInteger weight, BigInteger ofAll, Euro amount, boolean estimated) {

    /** In numbers, before rounding, as {@code 1200.00 x 365 / 14600}. */
    public String formula() {
        return cost.amount() + " x " + weight + " / " + ofAll;
    }
}
