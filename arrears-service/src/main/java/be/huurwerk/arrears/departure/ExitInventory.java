package be.huurwerk.arrears.departure;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the tenant pays for the outgoing inventory of fixtures (<i>plaatsbeschrijving</i>), by the figure of the year in which it is made.
 *
 * @param charge empty where it was paid with the deposit, or isn't known
 * @param unknown what is not known of it: the final balance waits for it
 */
record ExitInventory(Optional<Euro> charge, Optional<Awaited> unknown) {

    private static final String POLICY = "policy/deposit/inventory";
    private static final String AT_BOTH_ENDS = "split";
    private static final String COST = "deposit/inventory-cost";

    static ExitInventory of(Parameters parameters, LocalDate keysReturnedOn) {
        try {
            Optional<Euro> charge = parameters.word(POLICY, keysReturnedOn).is(AT_BOTH_ENDS)
                    ? Optional.of(parameters.number(COST, keysReturnedOn).euro())
                    : Optional.empty();
            return new ExitInventory(charge, Optional.empty());
        } catch (UnknownParameterException unknown) {
            return new ExitInventory(Optional.empty(), Optional.of(Awaited.parameter(unknown.name(), unknown.on())));
        }
    }
}
