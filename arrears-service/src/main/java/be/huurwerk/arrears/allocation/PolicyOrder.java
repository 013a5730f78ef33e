package be.huurwerk.arrears.allocation;

import be.huurwerk.regulation.parameter.Parameters;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The landlord's order of payment, read once a day that is asked for; what plans ask is added for the accounts in hand. */
@Singleton
class PolicyOrder {

    @Produces
    @Singleton
    PaymentOrder order(Parameters parameters) {
        return new PaymentOrder(parameters, PlannedDebts.NONE);
    }
}
