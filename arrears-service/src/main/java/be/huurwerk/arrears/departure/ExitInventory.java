package be.huurwerk.arrears.departure;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.DatedWord;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the tenant pays for the outgoing inventory of fixtures (<i>plaatsbeschrijving</i>), by the figure of the year in which it is made, unless
 * it was asked with the deposit, by the policy of the day of signature.
 *
 * @param charge empty where it was paid with the deposit, or isn't known
 * @param unknown what is not known of it: the final balance waits for it
 */
record ExitInventory(Optional<Euro> charge, Optional<Awaited> unknown) {

    private static final String POLICY = "policy/deposit/inventory";
    private static final String AT_BOTH_ENDS = "split";
    private static final String COST = "deposit/inventory-cost";

    /** @param signedOn the day whose policy said what was asked with the deposit */
    static ExitInventory of(Parameters parameters, LocalDate signedOn, LocalDate keysReturnedOn) {
        Optional<DatedWord> policy = parameters.findWord(POLICY, signedOn);
        if (policy.isEmpty()) {
            return awaiting(POLICY, signedOn);
        }
        if (!policy.get().is(AT_BOTH_ENDS)) {
            return new ExitInventory(Optional.empty(), Optional.empty());
        }
        return parameters
                .find(COST, keysReturnedOn)
                .map(cost -> new ExitInventory(Optional.of(cost.euro()), Optional.empty()))
                .orElseGet(() -> awaiting(COST, keysReturnedOn));
    }

    private static ExitInventory awaiting(String parameter, LocalDate on) {
        return new ExitInventory(Optional.empty(), Optional.of(Awaited.parameter(parameter, on)));
    }
}
