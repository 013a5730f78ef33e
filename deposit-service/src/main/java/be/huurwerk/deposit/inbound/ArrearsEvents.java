package be.huurwerk.deposit.inbound;

import be.huurwerk.deposit.deposit.Payment;
import be.huurwerk.deposit.settlement.FinalBalance;
import be.huurwerk.regulation.money.Euro;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What this service reads of arrears' events. */
final class ArrearsEvents {

    private ArrearsEvents() {}

    record PaymentReceived(UUID tenancyId, UUID paymentId, LocalDate receivedOn, BigDecimal amount, String reference) {

        Payment payment() {
            return new Payment(paymentId, receivedOn, Euro.of(amount), reference);
        }
    }

    record FinalBalanceTold(
            UUID tenancyId,
            BigDecimal total,
            BigDecimal frozenByDebtSettlement,
            BigDecimal disputed,
            List<Line> lines) {

        FinalBalance finalBalance() {
            return new FinalBalance(
                    Euro.of(total),
                    Euro.of(frozenByDebtSettlement),
                    Euro.of(disputed),
                    lines.stream().map(Line::owed).toList());
        }
    }

    record DebtSettlementOpened(UUID tenancyId, UUID debtSettlementId, LocalDate admissibleOn) {}

    record DebtSettlementClosed(UUID debtSettlementId, LocalDate closedOn) {}

    record DebtSettlementAnnulled(UUID debtSettlementId) {}

    record Line(String ground, BigDecimal amount, Optional<LocalDate> dueOn) {

        FinalBalance.Ground owed() {
            return new FinalBalance.Ground(ground, Euro.of(amount), dueOn);
        }
    }
}
