package be.huurwerk.deposit.deposit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Takes a payment that came in by the bank: it can't be refused any more. It is booked once, however often it is told, also under another id
 * once the bank's door went back to a moment before it and read the statement again; kept while the deposit is not known; what is beyond the due becomes a surplus to return, unless it is what was paid back to the wrong one.
 */
@ApplicationScoped
public class ReceiveBankPayment {
    private final TenancyStore tenancies;
    private final DepositStore deposits;
    private final BankPaymentStore bankPayments;
    private final PaymentBooking booking;
    private final PaidBack paidBack;

    ReceiveBankPayment(
            TenancyStore tenancies,
            DepositStore deposits,
            BankPaymentStore bankPayments,
            PaymentBooking booking,
            PaidBack paidBack) {
        this.tenancies = tenancies;
        this.deposits = deposits;
        this.bankPayments = bankPayments;
        this.booking = booking;
        this.paidBack = paidBack;
    }

    @Transactional
    public void receive(UUID tenancyId, Payment payment) {
        tenancies.lock(tenancyId);
        if (!bankPayments.keep(tenancyId, payment, bankPayments.toldBefore(tenancyId, payment))) {
            return;
        }
        deposits.ofTenancy(tenancyId).ifPresent(deposit -> {
            Deposit booked = deposit;
            for (Payment waiting : bankPayments.take(tenancyId)) {
                booked = paidBack.take(booked, waiting)
                        ? deposits.find(booked.depositId()).orElseThrow()
                        : booking.book(booked, waiting);
            }
        });
    }
}
