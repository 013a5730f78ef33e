package be.huurwerk.deposit.ledger;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The bookings of one deposit, double entry and append-only. What is held is never negative. */
public record Ledger(List<Entry> entries) {
    public static final Ledger EMPTY = new Ledger(List.of());
    private static final Set<EntryKind> PAID = EnumSet.of(
            EntryKind.payment, EntryKind.takenOver, EntryKind.reversal, EntryKind.surplusUsed, EntryKind.formChanged);

    public Ledger {
        entries = List.copyOf(entries);
    }

    /**
     * @throws IllegalStateException when more would be taken than is held or is to be paid back, or the entry is in already
     */
    public Ledger plus(Entry entry) {
        if (entries.stream().anyMatch(booked -> booked.entryId().equals(entry.entryId()))) {
            throw new IllegalStateException("Booked already: " + entry.entryId());
        }
        List<Entry> more = new ArrayList<>(entries);
        more.add(entry);
        Ledger ledger = new Ledger(more);
        if (ledger.held().isNegative()
                || ledger.refundDue().isNegative()
                || ledger.surplus().isNegative()
                || ledger.owed().isNegative()) {
            throw new IllegalStateException("More is taken than is held: " + entry);
        }
        return ledger;
    }

    /** The entries that count on a day. */
    public Ledger on(LocalDate day) {
        return new Ledger(
                entries.stream().filter(entry -> !entry.bookedOn().isAfter(day)).toList());
    }

    /** Debits less credits. */
    public Euro balance(Account account) {
        return entries.stream().map(entry -> entry.on(account)).reduce(Euro.ZERO, Euro::plus);
    }

    /** Deposit and interest that the landlord holds for the tenant. */
    public Euro held() {
        return balance(Account.depositHeld).negate();
    }

    /** What was paid of the costs, whatever became of it. */
    public Euro costsPaid() {
        return paidTo(Account.costs);
    }

    /** What the settlement kept for costs that were not paid. */
    public Euro costsWithheld() {
        return entries.stream()
                .filter(entry -> entry.kind() == EntryKind.settlement)
                .map(entry -> entry.on(Account.costs).negate())
                .reduce(Euro.ZERO, Euro::plus);
    }

    /** What was paid of the deposit itself, here or before this system, whatever became of it. */
    public Euro depositPaid() {
        return paidTo(Account.depositHeld);
    }

    /** What is to be paid back to the tenant, a surplus apart. */
    public Euro refundDue() {
        return balance(Account.refundDue).negate();
    }

    /** What an annulment said is to be paid back, whatever became of it. */
    public Euro givenBack() {
        return entries.stream()
                .filter(entry -> entry.kind() == EntryKind.annulment)
                .map(entry -> entry.on(Account.refundDue).negate())
                .reduce(Euro.ZERO, Euro::plus);
    }

    /** What of that, or of what the settlement said, went when the bank took a payment back. */
    public Euro takenOffRefund() {
        return entries.stream()
                .filter(entry -> entry.kind() == EntryKind.reversal)
                .map(entry -> entry.on(Account.refundDue))
                .reduce(Euro.ZERO, Euro::plus);
    }

    private Euro paidTo(Account account) {
        return entries.stream()
                .filter(entry -> PAID.contains(entry.kind()))
                .map(entry -> entry.on(account).negate())
                .reduce(Euro.ZERO, Euro::plus);
    }

    /** What of it lies at the agency. */
    public Euro placed() {
        return balance(Account.agency);
    }

    /** Whether more lies at the agency than the landlord holds for the tenant: the deposit has another form now, or has ended. */
    public boolean isPlacedBeyondHeld() {
        return placed().compareTo(held()) > 0;
    }

    /** The entry that undid another. */
    public Optional<Entry> reversalOf(UUID entryId) {
        return entries.stream()
                .filter(entry -> entry.reverses().filter(entryId::equals).isPresent())
                .findFirst();
    }

    /** Interest that was credited so far. */
    public Euro interest() {
        return balance(Account.interest);
    }

    /** What came in beyond what was due. */
    public Euro surplus() {
        return balance(Account.surplus).negate();
    }

    /** What of a surplus was used to pay costs, or the deposit itself, whatever became of it. */
    public Euro surplusUsedFor(Account account) {
        return entries.stream()
                .filter(entry -> entry.kind() == EntryKind.surplusUsed)
                .map(entry -> entry.on(account).negate())
                .reduce(Euro.ZERO, Euro::plus);
    }

    /** What is owed because its money was taken back, or left twice, when it had gone already. */
    public Euro owed() {
        return balance(Account.owed);
    }

    /** What of an amount that becomes free is set off against what is owed. */
    public Euro setOff(Euro amount) {
        return owed().min(amount);
    }

    /** What was said to be returned because the deposit has another form, whatever became of it. */
    public Euro takenOutByForm() {
        return entries.stream()
                .filter(entry -> entry.kind() == EntryKind.formChanged)
                .map(entry -> entry.on(Account.surplus).negate())
                .reduce(Euro.ZERO, Euro::plus);
    }

    /** The last day on which something stands in the books. */
    public Optional<LocalDate> lastDay() {
        return entries.stream().map(Entry::bookedOn).max(LocalDate::compareTo);
    }
}
