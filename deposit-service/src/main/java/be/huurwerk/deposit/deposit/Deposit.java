package be.huurwerk.deposit.deposit;

import be.huurwerk.deposit.ledger.Account;
import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.deposit.ledger.Ledger;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A deposit (<i>huurwaarborg</i>): the tenant's money, what is due on it and what is held.
 *
 * @param structuredCommunication its own, printed form
 * @param keysReturnedOn when the settlement begins
 * @param withdrawnOn when it turned out that the tenancy was a mistake
 */
public record Deposit(
        UUID depositId,
        UUID tenancyId,
        Terms terms,
        String structuredCommunication,
        Ledger ledger,
        Optional<LocalDate> keysReturnedOn,
        Optional<LocalDate> settledOn,
        Optional<LocalDate> withdrawnOn) {

    /** What was paid of what is due; a surplus does not count. */
    public Euro paid() {
        return ledger.costsPaid().plus(ledger.depositPaid());
    }

    /**
     * What is still due, never negative. Settlement ends the claim to an unpaid deposit, not that to unpaid costs; a withdrawal ends
     * both.
     */
    public Euro balance() {
        return costsDue().plus(depositDue());
    }

    public DepositStatus status() {
        if (withdrawnOn.isPresent()) {
            return DepositStatus.withdrawn;
        }
        if (settledOn.isPresent()) {
            return DepositStatus.settled;
        }
        if (keysReturnedOn.isPresent()) {
            return DepositStatus.inSettlement;
        }
        if (paid().isZero()) {
            return balance().isZero() ? DepositStatus.paid : DepositStatus.requested;
        }
        return balance().isZero() ? DepositStatus.paid : DepositStatus.partlyPaid;
    }

    /** The state on a day: later payments and a later end are left out. */
    public Deposit on(LocalDate day) {
        return new Deposit(
                depositId,
                tenancyId,
                terms,
                structuredCommunication,
                ledger.on(day),
                keysReturnedOn.filter(date -> !date.isAfter(day)),
                settledOn.filter(date -> !date.isAfter(day)),
                withdrawnOn.filter(date -> !date.isAfter(day)));
    }

    /** Books a payment: costs first, then the deposit; what is beyond is kept as a surplus to return, never lost. */
    public Entry payment(UUID entryId, LocalDate receivedOn, String reference, Euro amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("Not a payment: " + amount);
        }
        Euro costs = amount.min(costsDue());
        Euro deposit = amount.minus(costs).min(depositDue());
        Euro surplus = amount.minus(costs).minus(deposit);
        return Entry.payment(entryId, receivedOn, reference, costs, deposit, surplus);
    }

    /** Books that all that was paid goes back, costs as well, or to the earlier books what came from them; empty when there is nothing. */
    Optional<Entry> givingBack(UUID entryId, LocalDate on) {
        Euro costs = ledger.balance(Account.costs).negate();
        return ledger.held().plus(costs).isZero()
                ? Optional.empty()
                : Optional.of(Entry.annulment(
                        entryId, on, ledger.held(), costs, terms.takenOver() ? Account.takenOver : Account.refundDue));
    }

    public Deposit plus(Entry entry) {
        return new Deposit(
                depositId,
                tenancyId,
                terms,
                structuredCommunication,
                ledger.plus(entry),
                keysReturnedOn,
                settledOn,
                withdrawnOn);
    }

    private Euro costsDue() {
        return withdrawnOn.isPresent() ? Euro.ZERO : terms.costs().minus(ledger.costsPaid());
    }

    private Euro depositDue() {
        return settledOn.isPresent() || withdrawnOn.isPresent()
                ? Euro.ZERO
                : terms.deposit().minus(ledger.depositPaid());
    }
}
