package be.huurwerk.arrears.departure;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.Optional;

/** What the tenant pays for the outgoing inventory of fixtures (<i>plaatsbeschrijving</i>). */
final class ExitInventory {

    private static final String POLICY = "policy/deposit/inventory";
    private static final String AT_BOTH_ENDS = "split";
    private static final String COST = "deposit/inventory-cost";

    private ExitInventory() {}

    /**
     * The charge, by the figure of the year in which the inventory is made; empty where it was paid with the deposit.
     *
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the year's figure is not known
     */
    static Optional<Euro> charge(Parameters parameters, LocalDate keysReturnedOn) {
        return parameters.word(POLICY, keysReturnedOn).is(AT_BOTH_ENDS)
                ? Optional.of(parameters.number(COST, keysReturnedOn).euro())
                : Optional.empty();
    }
}
