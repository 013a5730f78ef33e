package be.huurwerk.deposit.refund;

import be.huurwerk.deposit.deposit.OnItsWay;
import be.huurwerk.deposit.ledger.Account;
import be.huurwerk.regulation.money.Euro;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Refunds that are asked or approved, and not ordered. */
@ApplicationScoped
class RefundsOnTheirWay implements OnItsWay {

    private final Refunds refunds;

    RefundsOnTheirWay(Refunds refunds) {
        this.refunds = refunds;
    }

    @Override
    public Euro of(UUID depositId, Account account) {
        return refunds.ofDeposit(depositId).stream()
                .filter(refund -> refund.isOnItsWay() && refund.source().account() == account)
                .map(Refund::amount)
                .reduce(Euro.ZERO, Euro::plus);
    }
}
