package be.huurwerk.arrears.account;

import be.huurwerk.arrears.allocation.Choice;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * A line to book.
 *
 * @param period the month of what is posted by the month: lines of one kind and month make one debt
 * @param amount positive is owed by the tenant
 * @param ground code of why it is booked
 * @param source what it books once and only once; empty for a month, of which the difference with what was booked is what counts
 * @param reverses the line that it undoes: once without a source, and a part of it once by a source
 * @param accessoryTo the debt that it is a cost or an interest of
 * @param choice what the debtor said that it pays
 */
public record NewEntry(
        EntryKind kind,
        Optional<YearMonth> period,
        Optional<LocalDate> dueOn,
        LocalDate bookedOn,
        Euro amount,
        String ground,
        Optional<String> source,
        Optional<UUID> reverses,
        Optional<UUID> accessoryTo,
        Choice choice) {

    private NewEntry(
            EntryKind kind,
            Optional<YearMonth> period,
            Optional<LocalDate> dueOn,
            LocalDate bookedOn,
            Euro amount,
            String ground,
            Optional<String> source) {
        this(kind, period, dueOn, bookedOn, amount, ground, source, Optional.empty(), Optional.empty(), Choice.NONE);
    }

    /** Rent of a month. */
    public static NewEntry rent(YearMonth period, LocalDate dueOn, LocalDate bookedOn, Euro amount, String ground) {
        return monthly(EntryKind.rent, period, dueOn, bookedOn, amount, ground);
    }

    /** What is posted by the month; lines of one kind and month are one debt. */
    public static NewEntry monthly(
            EntryKind kind, YearMonth period, LocalDate dueOn, LocalDate bookedOn, Euro amount, String ground) {
        return new NewEntry(kind, Optional.of(period), Optional.of(dueOn), bookedOn, amount, ground, Optional.empty());
    }

    /** The under-occupancy fee of a month. */
    public static NewEntry fee(YearMonth period, LocalDate dueOn, LocalDate bookedOn, Euro amount) {
        return new NewEntry(
                EntryKind.fee,
                Optional.of(period),
                Optional.of(dueOn),
                bookedOn,
                amount,
                "underOccupancyFee",
                Optional.empty());
    }

    /** What was open when the tenancy was taken over; a credit of the tenant is negative and has no due day. */
    public static NewEntry takenOver(LocalDate dueOn, LocalDate bookedOn, Euro amount, String ground, String source) {
        return new NewEntry(
                EntryKind.takenOver,
                Optional.empty(),
                Optional.of(dueOn).filter(day -> !amount.isNegative()),
                bookedOn,
                amount,
                ground,
                Optional.of(source));
    }

    /** Something else that the tenant owes. */
    public static NewEntry charge(EntryKind kind, LocalDate dueOn, LocalDate bookedOn, Euro amount, String source) {
        return new NewEntry(
                kind, Optional.empty(), Optional.of(dueOn), bookedOn, amount, kind.name(), Optional.of(source));
    }

    /** Money for the tenant's account; the amount is given positive and booked negative. */
    public static NewEntry credit(EntryKind kind, LocalDate bookedOn, Euro amount, String source) {
        return new NewEntry(
                kind, Optional.empty(), Optional.empty(), bookedOn, amount.negate(), kind.name(), Optional.of(source));
    }

    /** Money that leaves the tenant's account, by {@link #paying} of the credit that it is taken from. */
    public static NewEntry outgoing(EntryKind kind, LocalDate bookedOn, Euro amount, String source) {
        return new NewEntry(
                kind, Optional.empty(), Optional.empty(), bookedOn, amount, kind.name(), Optional.of(source));
    }

    /**
     * Undoes a line: of a payment, what it had paid is open again; of a debt, what was paid of it is free. A month is not undone but
     * corrected, since what is posted by the month is compared with what is due.
     */
    public static NewEntry reversal(LedgerEntry line, LocalDate bookedOn, String ground) {
        return reversal(line, line.amount(), bookedOn, ground);
    }

    /**
     * Undoes a part of a line: what is left of it stays as it was booked, with its day and the debtor's choice.
     *
     * @param amount of that line, with its sign
     */
    public static NewEntry reversal(LedgerEntry line, Euro amount, LocalDate bookedOn, String ground) {
        if (line.period().isPresent() || line.reverses().isPresent()) {
            throw new IllegalArgumentException("line " + line.entryId() + " can't be undone by a line");
        }
        return new NewEntry(
                EntryKind.reversal,
                Optional.empty(),
                line.dueOn(),
                bookedOn,
                amount.negate(),
                ground,
                Optional.empty(),
                Optional.of(line.entryId()),
                Optional.empty(),
                Choice.NONE);
    }

    /** The same line as a cost or an interest of a debt, named by a line of it. */
    public NewEntry of(UUID debt) {
        return new NewEntry(kind, period, dueOn, bookedOn, amount, ground, source, reverses, Optional.of(debt), choice);
    }

    /** The same line, which undoes a part, by what took that part: others may undo other parts. */
    public NewEntry by(String taker) {
        return new NewEntry(
                kind, period, dueOn, bookedOn, amount, ground, Optional.of(taker), reverses, accessoryTo, choice);
    }

    /** The same line of another amount: what it books on one of several debts. */
    NewEntry part(Euro amount) {
        return new NewEntry(kind, period, dueOn, bookedOn, amount, ground, source, reverses, accessoryTo, choice);
    }

    /** The same line with another code of why it is booked. */
    public NewEntry because(String code) {
        return new NewEntry(kind, period, dueOn, bookedOn, amount, code, source, reverses, accessoryTo, choice);
    }

    /** The same line with the debtor's choice, by lines of the debts that it is to pay. */
    public NewEntry paying(Choice chosen) {
        return new NewEntry(kind, period, dueOn, bookedOn, amount, ground, source, reverses, accessoryTo, chosen);
    }
}
