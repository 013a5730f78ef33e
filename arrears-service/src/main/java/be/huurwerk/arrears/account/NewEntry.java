package be.huurwerk.arrears.account;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A line to book.
 *
 * @param amount positive is owed by the tenant
 * @param ground code of why it is booked
 * @param source what it books once and only once; empty for rent and fee, of which the difference with what was booked is what counts
 */
public record NewEntry(
        EntryKind kind,
        Optional<YearMonth> period,
        Optional<LocalDate> dueOn,
        LocalDate bookedOn,
        Euro amount,
        String ground,
        Optional<String> source) {

    /** Rent of a month. */
    public static NewEntry rent(YearMonth period, LocalDate dueOn, LocalDate bookedOn, Euro amount, String ground) {
        return new NewEntry(
                EntryKind.rent, Optional.of(period), Optional.of(dueOn), bookedOn, amount, ground, Optional.empty());
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
}
