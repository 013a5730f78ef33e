package be.huurwerk.deposit.deposit;

import be.huurwerk.deposit.form.Forms;
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
 * @param forms in which it is given
 */
public record Deposit(
        UUID depositId,
        UUID tenancyId,
        Terms terms,
        String structuredCommunication,
        Ledger ledger,
        Optional<LocalDate> keysReturnedOn,
        Optional<LocalDate> settledOn,
        Optional<LocalDate> withdrawnOn,
        Forms forms) {

    /** One for which no form was agreed: it is paid to the landlord at once. */
    public Deposit(
            UUID depositId,
            UUID tenancyId,
            Terms terms,
            String structuredCommunication,
            Ledger ledger,
            Optional<LocalDate> keysReturnedOn,
            Optional<LocalDate> settledOn,
            Optional<LocalDate> withdrawnOn) {
        this(
                depositId,
                tenancyId,
                terms,
                structuredCommunication,
                ledger,
                keysReturnedOn,
                settledOn,
                withdrawnOn,
                Forms.NONE);
    }

    /** The inventory of fixtures at entry, and the fee for instalments. */
    public Euro costs() {
        return terms.costs().plus(forms.fees());
    }

    /** What is asked in money, costs included: the deposit itself unless a security stands for it; nothing of one that was taken over. */
    public Euro due() {
        Euro money = forms.money(terms.deposit());
        return (terms.takenOver() ? money.minus(terms.deposit()).max(Euro.ZERO) : money).plus(costs());
    }

    /** What was paid of what is due; a surplus does not count. */
    public Euro paid() {
        return ledger.costsPaid().plus(ledger.depositPaid());
    }

    /**
     * What is still due, never negative. Settlement ends the claim to an unpaid deposit, not that to unpaid costs; a withdrawal ends
     * both. What is owed because its money was taken back stays due.
     */
    public Euro balance() {
        return costsDue().plus(depositDue()).plus(ledger.owed());
    }

    /** What is open of the first instalment of a plan, the costs counted in: until it is paid the keys stay. Empty without a plan. */
    public Optional<Euro> firstInstalmentOpen() {
        return forms.current()
                .flatMap(form -> form.standing(ledger.depositPaid()).stream().findFirst())
                .map(first -> first.open().plus(costsDue()))
                .filter(open -> open.isPositive() && !hasEnded() && keysReturnedOn.isEmpty());
    }

    /**
     * What is to be paid before the keys are handed over: the first instalment of an agreed plan, else all that is due. Empty once it is paid, or
     * a security stands for it.
     */
    public Optional<Euro> openBeforeKeys() {
        boolean planned = forms.current()
                .filter(form -> !form.standing(ledger.depositPaid()).isEmpty())
                .isPresent();
        return planned
                ? firstInstalmentOpen()
                : Optional.of(balance()).filter(open -> open.isPositive() && !hasEnded() && keysReturnedOn.isEmpty());
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
        if (balance().isZero()) {
            return DepositStatus.paid;
        }
        return paid().isZero() && forms.security().isEmpty() ? DepositStatus.requested : DepositStatus.partlyPaid;
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
                withdrawnOn.filter(date -> !date.isAfter(day)),
                forms.on(day));
    }

    /** Books a payment: costs first, then the deposit, then what is owed; what is beyond is kept as a surplus to return, never lost. */
    public Entry payment(UUID entryId, LocalDate receivedOn, String reference, Euro amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("Not a payment: " + amount);
        }
        Euro costs = amount.min(costsDue());
        Euro deposit = amount.minus(costs).min(depositDue());
        Euro owed = ledger.setOff(amount.minus(costs).minus(deposit));
        Euro surplus = amount.minus(costs).minus(deposit).minus(owed);
        return Entry.payment(entryId, receivedOn, reference, costs, deposit, owed, surplus);
    }

    /** Books that all that was paid goes back, costs as well, or to the earlier books what came from them; empty when there is nothing. */
    Optional<Entry> givingBack(UUID entryId, LocalDate on) {
        Euro costs = ledger.balance(Account.costs).negate();
        Account to = terms.takenOver() ? Account.takenOver : Account.refundDue;
        Euro back = ledger.held().plus(costs);
        Euro owed = to == Account.refundDue ? ledger.setOff(back) : Euro.ZERO;
        return back.isZero()
                ? Optional.empty()
                : Optional.of(Entry.annulment(entryId, on, ledger.held(), costs, owed, to));
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
                withdrawnOn,
                forms);
    }

    /** The same with another form. */
    public Deposit in(Forms others) {
        return new Deposit(
                depositId,
                tenancyId,
                terms,
                structuredCommunication,
                ledger,
                keysReturnedOn,
                settledOn,
                withdrawnOn,
                others);
    }

    /** Whether it was settled or withdrawn. */
    public boolean hasEnded() {
        return settledOn.isPresent() || withdrawnOn.isPresent();
    }

    /** What of the costs was not paid before a day: it is due with the first instalment of a plan that was agreed on that day. */
    public Euro costsAskedFrom(LocalDate day) {
        return costs().minus(ledger.on(day.minusDays(1)).costsPaid());
    }

    /** What of the costs is not paid, nor kept by the settlement. */
    public Euro costsDue() {
        return withdrawnOn.isPresent()
                ? Euro.ZERO
                : costs().minus(ledger.costsPaid()).minus(ledger.costsWithheld());
    }

    /** What is still due of the deposit itself, or was claimed of a security and is not paid. */
    public Euro depositDue() {
        return hasEnded()
                ? Euro.ZERO
                : forms.money(terms.deposit()).minus(ledger.depositPaid()).max(Euro.ZERO);
    }
}
