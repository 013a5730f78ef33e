package be.huurwerk.deposit.deposit;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Money that came in for a deposit.
 *
 * @param paymentId the one who received it gave it; a payment is booked once
 * @param reference the payer's or the bank's
 */
public record Payment(UUID paymentId, LocalDate receivedOn, Euro amount, String reference) {}
