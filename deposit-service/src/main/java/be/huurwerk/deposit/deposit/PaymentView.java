package be.huurwerk.deposit.deposit;

import be.huurwerk.deposit.Hrefs;
import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.body.Withheld;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A booked payment, and where it left the deposit.
 *
 * @param reversal once the payment was undone
 * @param paid and {@code balance} are those of the deposit, all payments counted
 */
record PaymentView(
        String href,
        UUID paymentId,
        UUID depositId,
        LocalDate receivedOn,
        @Personal BigDecimal amount,
        @Withheld String reference,
        DepositStatus status,
        BigDecimal paid,
        BigDecimal balance,
        Optional<ReversalView> reversal) {

    /** @param reason why the payment was undone */
    @Schema(name = "PaymentReversal")
    record ReversalView(UUID entryId, @Withheld String reason) {}

    static PaymentView of(Deposit deposit, Payment payment, Optional<Entry> reversal) {
        return new PaymentView(
                Hrefs.payment(deposit.depositId(), payment.paymentId()).toString(),
                payment.paymentId(),
                deposit.depositId(),
                payment.receivedOn(),
                payment.amount().amount(),
                payment.reference(),
                deposit.status(),
                deposit.paid().amount(),
                deposit.balance().amount(),
                reversal.map(entry -> new ReversalView(entry.entryId(), entry.reference())));
    }
}
