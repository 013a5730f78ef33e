package be.huurwerk.deposit.settlement;

import be.huurwerk.deposit.deposit.Deposit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** What other services are told of a settlement. */
final class SettlementEvents {
    static final String SETTLED = "deposits.notify.settled";

    private SettlementEvents() {}

    record Settled(
            UUID tenancyId,
            UUID depositId,
            BigDecimal applied,
            BigDecimal interest,
            BigDecimal refund,
            LocalDate settledOn) {

        static Settled of(Deposit deposit, Settlement settlement) {
            return new Settled(
                    deposit.tenancyId(),
                    deposit.depositId(),
                    settlement.applied().amount(),
                    settlement.interest().amount(),
                    settlement.refund().amount(),
                    settlement.settledOn());
        }
    }
}
