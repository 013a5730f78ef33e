package be.huurwerk.arrears.chargesettlement;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What the settlement of the rent charges of a building and period comes to for a household (afrekening van de huurlasten), as a whole.
 *
 * @param settlementKey the same for every settlement of this household, building and period
 * @param estimated whether a later one is to be expected
 * @param share what the household bears of the costs
 * @param advances what was asked in advance for these days
 * @param balance share less advances: positive is owed, negative is given back
 * @param dueOn by when what is owed is paid
 */
public record ChargeSettlement(
        UUID settlementKey,
        UUID buildingId,
        LocalDate from,
        LocalDate until,
        Kind kind,
        boolean estimated,
        Euro share,
        Euro advances,
        Euro balance,
        LocalDate dueOn,
        LocalDate settledOn) {

    /** What it follows from. */
    public enum Kind {
        /** The departure: an estimate. */
        exit("exitEstimate"),
        yearly("yearly"),
        /** A complaint, or a cost that came late. */
        correction("correction");

        private final String ground;

        Kind(String ground) {
            this.ground = ground;
        }

        /** Why its lines are booked, before the year that they are of. */
        String ground() {
            return ground;
        }
    }
}
