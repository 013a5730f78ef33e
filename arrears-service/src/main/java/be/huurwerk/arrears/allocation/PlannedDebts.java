package be.huurwerk.arrears.allocation;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What payment plans ask later than it was due. */
@FunctionalInterface
public interface PlannedDebts {

    /** The day of a portion that is not asked at all. */
    LocalDate NEVER = LocalDate.of(9999, 12, 31);

    PlannedDebts NONE = (debtId, day) -> Optional.empty();

    /** A part of a debt that a plan asks on another day. */
    record Portion(LocalDate dueOn, Euro amount) {}

    /**
     * What the plan that counts on the day asks of this debt after it, the first first; what else is open of the debt is asked by now. Empty
     * without such a plan.
     */
    Optional<List<Portion>> askedAfter(UUID debtId, LocalDate day);

    /** What that plan asks of this debt until the day, whether it is paid or not, the first first. */
    default List<Portion> askedUntil(UUID debtId, LocalDate day) {
        return List.of();
    }

    /** The same for one of the accounts alone. */
    default PlannedDebts of(UUID rentAccountId) {
        return this;
    }

    /**
     * When the plan was agreed that counts on the day. What is paid then is for what it asks and what fell due since, the first due first, and
     * only then for what it left out. Asked of one account.
     */
    default Optional<LocalDate> agreedOn(LocalDate day) {
        return Optional.empty();
    }

    /** Whether the plan that counts on the day is broken too by what falls due meanwhile and is not paid. */
    default boolean asksRent(LocalDate day) {
        return false;
    }

    /** What the plan that counts on the day leaves out of a debt of which it asks something. */
    default Euro leftOut(UUID debtId, LocalDate day) {
        return Euro.ZERO;
    }

    /** How much of a debt a credit may pay where nobody chose that. */
    enum Reach {
        /** Nothing: it was booked once the debt was known to be frozen. */
        nothing,
        /** What is asked of it. */
        whatIsAsked,
        /** All of it, though nobody asks it: money of before the decision that froze it. */
        everything
    }

    /** How much of the debt the credit may pay on the day where nobody chose that. */
    default Reach reach(Item credit, UUID debtId, LocalDate day) {
        return Reach.whatIsAsked;
    }

    /** The first of the decisions that freeze the debt on the day, so that a credit may have to pay {@link Reach#everything} of it. */
    default Optional<LocalDate> frozenSince(UUID debtId, LocalDate day) {
        return Optional.empty();
    }

    /** Whether what a credit chose waits until other credits have paid what they can: money of the mediator pays what that of before leaves. */
    default boolean waits(Item credit, LocalDate day) {
        return false;
    }

    /**
     * The credits that alone pay a debt, and pay it before all else; empty of a debt that any may pay: what was given back to a mediator he pays.
     */
    default Optional<Set<UUID>> paidOnlyBy(UUID debtId) {
        return Optional.empty();
    }

    /** The days on which debts of an account are asked again though nothing is booked: what is free then pays them. */
    default Set<LocalDate> askedAgain(UUID rentAccountId) {
        return Set.of();
    }

    /**
     * The decisions of accounts that freeze debts, by account: from that day on an account is taken anew, since what money of before it paid of
     * later debts may have to pay a frozen one.
     */
    default Map<UUID, LocalDate> decisions() {
        return Map.of();
    }

    /** The debts that plans ask, on whatever day. */
    default Set<UUID> debtIds() {
        return Set.of();
    }
}
