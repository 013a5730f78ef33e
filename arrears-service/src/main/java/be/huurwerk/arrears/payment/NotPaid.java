package be.huurwerk.arrears.payment;

import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.account.Standings;
import be.huurwerk.arrears.frozendebt.FrozenDebts;
import be.huurwerk.arrears.frozendebt.FrozenDebts.Frozen;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which debts that the debtor named a payment does not pay, once it is booked. */
@ApplicationScoped
class NotPaid {

    private final FrozenDebts frozenDebts;
    private final Standings standings;
    private final Ledger ledger;
    private final BusinessDate businessDate;

    NotPaid(FrozenDebts frozenDebts, Standings standings, Ledger ledger, BusinessDate businessDate) {
        this.frozenDebts = frozenDebts;
        this.standings = standings;
        this.ledger = ledger;
        this.businessDate = businessDate;
    }

    /** The names are those of the JSON. */
    enum WhyNotPaid {
        /** A debt settlement froze it before the payment came: the mediator alone pays it. */
        frozen
    }

    /** @param entryId the line of the debt */
    record Debt(UUID entryId, WhyNotPaid why, UUID debtSettlementId) {}

    /** By the payment that was just booked, the first due first. */
    List<Debt> by(Payment payment) {
        UUID account = payment.rentAccountId();
        Optional<Frozen> frozen = frozenDebts
                .on(account, businessDate.today())
                .filter(some -> payment.receivedOn().isAfter(some.until()));
        if (frozen.isEmpty()) {
            return List.of();
        }
        List<UUID> open = standings.now(account).open().stream()
                .filter(frozen.get()::holds)
                .map(OpenItem::entryId)
                .toList();
        return ledger.find(account, open).stream()
                .filter(debt -> names(payment, debt))
                .map(debt ->
                        new Debt(debt.entryId(), WhyNotPaid.frozen, frozen.get().debtSettlementId()))
                .toList();
    }

    private static boolean names(Payment payment, LedgerEntry debt) {
        return payment.choice().itemIds().contains(debt.entryId())
                || payment.choice().period().isPresent()
                        && payment.choice().period().equals(debt.period());
    }
}
