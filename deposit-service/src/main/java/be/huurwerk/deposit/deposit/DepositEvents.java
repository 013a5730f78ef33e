package be.huurwerk.deposit.deposit;

import be.huurwerk.regulation.money.Euro;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What other services are told of a deposit while it runs. */
final class DepositEvents {
    static final String REQUESTED = "deposits.notify.requested";
    static final String WITHDRAWN = "deposits.notify.withdrawn";
    static final String PAYMENT_BOOKED = "deposits.notify.paymentBooked";

    static final String PAYMENT_REVERSED = "depositPayments.notify.reversed";

    private DepositEvents() {}

    /** A payment of the bank's door was not for this deposit. */
    record PaymentReversed(UUID tenancyId, UUID depositId, UUID paymentId, BigDecimal amount, LocalDate reversedOn) {}

    record Requested(
            UUID tenancyId,
            UUID depositId,
            BigDecimal deposit,
            BigDecimal costs,
            BigDecimal due,
            String structuredCommunication,
            LocalDate requestedOn) {

        static Requested of(Deposit deposit) {
            Terms terms = deposit.terms();
            return new Requested(
                    deposit.tenancyId(),
                    deposit.depositId(),
                    terms.deposit().amount(),
                    terms.costs().amount(),
                    terms.due().amount(),
                    deposit.structuredCommunication(),
                    terms.requestedOn());
        }
    }

    /** @param refund all that was paid, which goes back */
    record Withdrawn(UUID tenancyId, UUID depositId, BigDecimal refund, LocalDate withdrawnOn) {}

    /**
     * @param firstInstalmentOpen what is open of the first instalment of a plan
     * @param openBeforeKeys what is to be paid before the keys are handed over: that instalment, else all that is due
     */
    record PaymentBooked(
            UUID tenancyId,
            UUID depositId,
            DepositStatus status,
            BigDecimal paid,
            BigDecimal balance,
            LocalDate receivedOn,
            Optional<BigDecimal> firstInstalmentOpen,
            Optional<BigDecimal> openBeforeKeys) {

        static PaymentBooked of(Deposit deposit, LocalDate receivedOn) {
            return new PaymentBooked(
                    deposit.tenancyId(),
                    deposit.depositId(),
                    deposit.status(),
                    deposit.paid().amount(),
                    deposit.balance().amount(),
                    receivedOn,
                    deposit.firstInstalmentOpen().map(Euro::amount),
                    deposit.openBeforeKeys().map(Euro::amount));
        }
    }
}
