package be.huurwerk.deposit.deposit;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.webkit.body.Money;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** @param reference the payer's or the officer's own */
record PaymentRequest(
        LocalDate receivedOn,
        @Money(min = "0.01") BigDecimal amount,
        @Size(min = 1, max = 140) String reference) {

    Payment payment(UUID paymentId) {
        return new Payment(paymentId, receivedOn, Euro.of(amount), reference);
    }
}
