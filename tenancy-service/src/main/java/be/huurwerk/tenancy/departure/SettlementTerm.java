package be.huurwerk.tenancy.departure;

import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.Optional;

/**
 * By when the landlord promises to settle the deposit: so many months from the end of the contract, or from the outgoing inspection, by the
 * policy that the deposit service reads as well.
 */
final class SettlementTerm {

    private static final String MONTHS = "policy/deposit/refund-term";
    private static final String FROM = "policy/deposit/refund-term-from";

    private final Parameters parameters;

    SettlementTerm(Parameters parameters) {
        this.parameters = parameters;
    }

    /** Empty where the policy says nothing of it. */
    Optional<LocalDate> lastDay(LocalDate endDate, LocalDate keysReturnedOn) {
        return parameters
                .findWord(FROM, endDate)
                .map(from -> from.is("inspection") ? keysReturnedOn : endDate)
                .flatMap(day -> parameters.find(MONTHS, day).map(months -> day.plusMonths(months.intValue())));
    }
}
