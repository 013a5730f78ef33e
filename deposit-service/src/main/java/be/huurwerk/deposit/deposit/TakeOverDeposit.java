package be.huurwerk.deposit.deposit;

import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.deposit.ledger.Ledger;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes over the deposit of a tenancy that ran before this system, once: nothing is asked, and what is held bears interest from that day. The
 * others hear of it as of any other, so that money with its communication is known as its own.
 */
@ApplicationScoped
public class TakeOverDeposit {
    private final TenancyStore tenancies;
    private final DepositStore deposits;
    private final Outbox outbox;

    TakeOverDeposit(TenancyStore tenancies, DepositStore deposits, Outbox outbox) {
        this.tenancies = tenancies;
        this.deposits = deposits;
        this.outbox = outbox;
    }

    /** @param held on that day, the interest of the years before included */
    @Transactional
    public void takeOver(UUID tenancyId, LocalDate on, Euro held) {
        TenancyFacts facts = tenancies.lock(tenancyId);
        if (facts.annulled() || deposits.ofTenancy(tenancyId).isPresent()) {
            return;
        }
        Deposit deposit = new Deposit(
                Ids.next(),
                tenancyId,
                Terms.takenOver(held, on),
                deposits.nextCommunication(),
                Ledger.EMPTY,
                facts.keysReturnedOn(),
                Optional.empty(),
                Optional.empty());
        deposits.insert(deposit);
        outbox.append(DepositEvents.REQUESTED, tenancyId, DepositEvents.Requested.of(deposit));
        if (held.isPositive()) {
            Entry entry = Entry.takenOver(Ids.next(), on, held);
            deposits.append(deposit, entry);
            deposit = deposit.plus(entry);
        }
        outbox.append(DepositEvents.PAYMENT_BOOKED, tenancyId, DepositEvents.PaymentBooked.of(deposit, on));
    }
}
