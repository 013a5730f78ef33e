package be.huurwerk.deposit.ledger;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One booking. Its lines sum to zero.
 *
 * @param bookedOn the day from which it stands in the books: received, capitalised or settled on
 * @param valueOn the day from which it bears interest; an earlier one where it came too late for the books of that day, or undoes what stands in them
 * @param reference the payer's or the bank's reference of a payment, or why it was reversed; null for other kinds
 * @param reverses the entry that it undoes
 */
public record Entry(
        UUID entryId,
        EntryKind kind,
        LocalDate bookedOn,
        LocalDate valueOn,
        String reference,
        Optional<UUID> reverses,
        List<Line> lines) {

    /** Why a payment was undone that the bank took back. */
    public static final String TAKEN_BACK = "takenBackByBank";

    public Entry {
        lines = List.copyOf(lines);
        Euro sum = lines.stream().map(Line::amount).reduce(Euro.ZERO, Euro::plus);
        if (!sum.isZero() || lines.size() < 2) {
            throw new IllegalArgumentException("An entry balances: " + lines);
        }
    }

    public Entry(UUID entryId, EntryKind kind, LocalDate bookedOn, String reference, List<Line> lines) {
        this(entryId, kind, bookedOn, bookedOn, reference, Optional.empty(), lines);
    }

    /** A payment, told apart by what it pays. */
    public static Entry payment(
            UUID entryId, LocalDate receivedOn, String reference, Euro costs, Euro deposit, Euro surplus) {
        return payment(entryId, receivedOn, reference, costs, deposit, Euro.ZERO, surplus);
    }

    /** The same, which also pays what is owed because its money was taken back. */
    public static Entry payment(
            UUID entryId, LocalDate receivedOn, String reference, Euro costs, Euro deposit, Euro owed, Euro surplus) {
        return new Entry(
                entryId,
                EntryKind.payment,
                receivedOn,
                reference,
                lines(
                        debit(Account.bank, costs.plus(deposit).plus(owed).plus(surplus)),
                        credit(Account.costs, costs),
                        credit(Account.depositHeld, deposit),
                        credit(Account.owed, owed),
                        credit(Account.surplus, surplus)));
    }

    /** A deposit that was held before this system. */
    public static Entry takenOver(UUID entryId, LocalDate on, Euro held) {
        return new Entry(
                entryId,
                EntryKind.takenOver,
                on,
                null,
                lines(debit(Account.takenOver, held), credit(Account.depositHeld, held)));
    }

    /** Interest that is added to what is held, or taken back where it is negative. */
    public static Entry interest(UUID entryId, LocalDate creditedOn, Euro amount) {
        return new Entry(
                entryId,
                EntryKind.interest,
                creditedOn,
                null,
                List.of(new Line(Account.interest, amount), new Line(Account.depositHeld, amount.negate())));
    }

    /**
     * Undoes a payment. It stands in the books from the day on which that is done; for the interest it counts from the day of the payment,
     * so that nothing was borne by it.
     */
    public Entry reversal(UUID reversalId, LocalDate on, String reason) {
        return new Entry(
                reversalId,
                EntryKind.reversal,
                on.isBefore(bookedOn) ? bookedOn : on,
                valueOn,
                reason,
                Optional.of(entryId),
                lines.stream()
                        .map(line -> new Line(line.account(), line.amount().negate()))
                        .toList());
    }

    /**
     * This payment was taken back by the bank, or was a mistake that was found after the end: until that day it counted as held, and bore
     * interest.
     *
     * @param reason {@link #TAKEN_BACK}, or why it was a mistake
     * @param from what it takes of each account; what is not there is owed
     */
    public Entry undone(UUID reversalId, LocalDate on, String reason, Map<Account, Euro> from) {
        LocalDate day = on.isBefore(bookedOn) ? bookedOn : on;
        Stream<Line> lines = from.entrySet().stream().flatMap(one -> debit(one.getKey(), one.getValue()));
        return new Entry(
                reversalId,
                EntryKind.reversal,
                day,
                on.isBefore(valueOn) ? valueOn : on,
                reason,
                Optional.of(entryId),
                lines(credit(Account.bank, received()), lines));
    }

    /**
     * What was paid of a deposit that has another form now: it is to be returned, as what came in beyond the due.
     *
     * @param owed what of it is set off against what is owed
     */
    public static Entry formChanged(UUID entryId, LocalDate on, Euro amount, Euro owed) {
        return new Entry(
                entryId,
                EntryKind.formChanged,
                on,
                null,
                lines(
                        debit(Account.depositHeld, amount),
                        credit(Account.owed, owed),
                        credit(Account.surplus, amount.minus(owed))));
    }

    /** What came in beyond the due pays what is due by now, told apart by what it pays. */
    public static Entry surplusUsed(UUID entryId, LocalDate on, Euro costs, Euro deposit, Euro owed) {
        return new Entry(
                entryId,
                EntryKind.surplusUsed,
                on,
                null,
                lines(
                        debit(Account.surplus, costs.plus(deposit).plus(owed)),
                        credit(Account.costs, costs),
                        credit(Account.depositHeld, deposit),
                        credit(Account.owed, owed)));
    }

    public static Entry settlement(UUID entryId, LocalDate settledOn, Euro applied, Euro refund) {
        return settlement(entryId, settledOn, applied, Euro.ZERO, Euro.ZERO, refund);
    }

    /**
     * The end of a deposit of which something is held.
     *
     * @param costs what is kept for costs that were not paid
     * @param owed what is set off against what is owed because its money was taken back
     */
    public static Entry settlement(
            UUID entryId, LocalDate settledOn, Euro applied, Euro costs, Euro owed, Euro refund) {
        return new Entry(
                entryId,
                EntryKind.settlement,
                settledOn,
                null,
                lines(
                        debit(
                                Account.depositHeld,
                                applied.plus(costs).plus(owed).plus(refund)),
                        credit(Account.applied, applied),
                        credit(Account.costs, costs),
                        credit(Account.owed, owed),
                        credit(Account.refundDue, refund)));
    }

    /**
     * The agency gives back what was placed there.
     *
     * @param received as much at least; the rest is the interest that the agency adds
     */
    public static Entry release(UUID entryId, LocalDate receivedOn, Euro placed, Euro received) {
        return new Entry(
                entryId,
                EntryKind.release,
                receivedOn,
                null,
                lines(
                        debit(Account.bank, received),
                        credit(Account.agency, placed),
                        credit(Account.agencyInterest, received.minus(placed))));
    }

    /**
     * The end of a deposit that should not have been asked, or taken over: what is held and what the costs brought in goes back.
     *
     * @param owed what of it is set off against what is owed
     * @param to refundDue, or takenOver where the earlier books have it again
     */
    public static Entry annulment(UUID entryId, LocalDate bookedOn, Euro held, Euro costs, Euro owed, Account to) {
        return new Entry(
                entryId,
                EntryKind.annulment,
                bookedOn,
                null,
                lines(
                        debit(Account.depositHeld, held),
                        debit(Account.costs, costs),
                        credit(Account.owed, owed),
                        credit(to, held.plus(costs).minus(owed))));
    }

    /** The bank is asked to pay money back. */
    public static Entry refund(UUID entryId, LocalDate orderedOn, Account from, Euro amount) {
        return refund(entryId, orderedOn, from, amount, Euro.ZERO);
    }

    /** @param owed what of it is not there any more, so that who got it owes it */
    public static Entry refund(UUID entryId, LocalDate orderedOn, Account from, Euro amount, Euro owed) {
        return new Entry(
                entryId,
                EntryKind.refund,
                orderedOn,
                null,
                lines(debit(from, amount.minus(owed)), debit(Account.owed, owed), credit(Account.bank, amount)));
    }

    /**
     * The bank did not pay it.
     *
     * @param owed what of it is set off against what is owed
     */
    public static Entry refundReturned(UUID entryId, LocalDate on, Account to, Euro amount, Euro owed) {
        return new Entry(
                entryId,
                EntryKind.refundReturned,
                on,
                null,
                lines(debit(Account.bank, amount), credit(Account.owed, owed), credit(to, amount.minus(owed))));
    }

    /** The same, which came too late for the books of its day. */
    public Entry bookedOn(LocalDate later) {
        return new Entry(entryId, kind, later, valueOn, reference, reverses, lines);
    }

    /** Whether it undoes a payment because the bank took it back. */
    public boolean isTakenBackByBank() {
        return kind == EntryKind.reversal && TAKEN_BACK.equals(reference);
    }

    /** Whether it counts for the interest from an earlier day than it stands in the books. */
    public boolean isLate() {
        return valueOn.isBefore(bookedOn);
    }

    /** What the bank received; zero unless it is a payment. */
    public Euro received() {
        return on(Account.bank);
    }

    /** Debits less credits on the account. */
    public Euro on(Account account) {
        return lines.stream()
                .filter(line -> line.account() == account)
                .map(Line::amount)
                .reduce(Euro.ZERO, Euro::plus);
    }

    private static Stream<Line> debit(Account account, Euro amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("A negative amount on " + account + ": " + amount);
        }
        return amount.isZero() ? Stream.empty() : Stream.of(new Line(account, amount));
    }

    private static Stream<Line> credit(Account account, Euro amount) {
        return debit(account, amount).map(line -> new Line(account, amount.negate()));
    }

    @SafeVarargs
    private static List<Line> lines(Stream<Line>... sides) {
        return Stream.of(sides).flatMap(side -> side).toList();
    }
}
