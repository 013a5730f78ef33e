package be.huurwerk.deposit.deposit;

import be.huurwerk.deposit.ledger.Ledger;
import be.huurwerk.deposit.quote.QuoteDeposit;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Asks for the deposit of a signed tenancy, once. While a figure is unknown nothing is asked: the tenancy awaits it, and is asked about
 * again later. Payments that were told before the deposit was known are booked with it.
 */
@ApplicationScoped
public class AskForDeposit {
    private static final Logger LOG = Logger.getLogger(AskForDeposit.class);

    private final TenancyStore tenancies;
    private final DepositStore deposits;
    private final BankPaymentStore bankPayments;
    private final PaymentBooking booking;
    private final Outbox outbox;
    private final QuoteDeposit rule;

    AskForDeposit(
            TenancyStore tenancies,
            DepositStore deposits,
            BankPaymentStore bankPayments,
            PaymentBooking booking,
            Outbox outbox,
            QuoteDeposit rule) {
        this.tenancies = tenancies;
        this.deposits = deposits;
        this.bankPayments = bankPayments;
        this.booking = booking;
        this.outbox = outbox;
        this.rule = rule;
    }

    @Transactional
    public void ask(UUID tenancyId) {
        TenancyFacts facts = tenancies.lock(tenancyId);
        if (facts.signedOn().isEmpty()
                || facts.annulled()
                || deposits.ofTenancy(tenancyId).isPresent()) {
            return;
        }
        Optional<Terms> terms = facts.terms(rule);
        if (terms.isEmpty()) {
            tenancies.await(tenancyId, Awaited.request);
            LOG.warnf("No deposit is asked for tenancy %s yet; unknown: %s", tenancyId, facts.missing(rule));
            return;
        }
        tenancies.goOn(tenancyId);
        ask(facts, terms.get());
    }

    private void ask(TenancyFacts facts, Terms terms) {
        Deposit deposit = new Deposit(
                Ids.next(),
                facts.tenancyId(),
                terms,
                deposits.nextCommunication(),
                Ledger.EMPTY,
                facts.keysReturnedOn(),
                Optional.empty(),
                Optional.empty());
        deposits.insert(deposit);
        outbox.append(DepositEvents.REQUESTED, deposit.tenancyId(), DepositEvents.Requested.of(deposit));
        for (Payment payment : bankPayments.take(facts.tenancyId())) {
            deposit = booking.book(deposit, payment);
        }
    }
}
