package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.dunning.CaseFacts.Debt;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What decides whether something may be asked for a step.
 *
 * @param debts that are asked for, without costs and interest: no cost is asked on a cost
 * @param leaseFrom since when the lease runs; empty while that is not known
 * @param reminders that were free, and are proved to have left
 * @param compensations that were asked before, a part of what was owed each
 */
record CostFacts(
        List<Debt> debts,
        Optional<LocalDate> leaseFrom,
        List<FreeReminder> reminders,
        List<Compensation> compensations) {

    CostFacts {
        debts = List.copyOf(debts);
        reminders = List.copyOf(reminders);
        compensations = List.copyOf(compensations);
    }

    CostFacts(List<Debt> debts, Optional<LocalDate> leaseFrom, List<FreeReminder> reminders) {
        this(debts, leaseFrom, reminders, List.of());
    }

    /** A flat compensation of a day. */
    record Compensation(LocalDate on, Euro amount) {}

    /**
     * A reminder that asked nothing for itself.
     *
     * @param takenOn it asked for the debts that were due before this day, and were neither disputed nor frozen on it
     * @param asked these, as they were known when it was recorded; empty where that was not kept
     * @param handedOverOn the day on which it left, of which there is a proof
     * @param payBy the last day of its term
     * @param unpaid the due dates of which something was unpaid on the day on which it was taken
     */
    record FreeReminder(
            LocalDate takenOn,
            Optional<Set<UUID>> asked,
            LocalDate handedOverOn,
            LocalDate payBy,
            Set<LocalDate> unpaid) {

        FreeReminder(LocalDate takenOn, LocalDate handedOverOn, LocalDate payBy, Set<LocalDate> unpaid) {
            this(takenOn, Optional.empty(), handedOverOn, payBy, unpaid);
        }

        FreeReminder {
            unpaid = Set.copyOf(unpaid);
        }

        boolean warned(Debt debt, LocalDate on) {
            return asked(debt) && payBy.isBefore(on);
        }

        boolean asked(Debt debt) {
            return debt.wasAsked(takenOn, asked);
        }
    }

    /** The last day of the first term in which a free reminder asked for the debt, once it has passed; empty while none has. */
    Optional<LocalDate> warnedUntil(Debt debt, LocalDate on) {
        return reminders.stream()
                .filter(reminder -> reminder.warned(debt, on))
                .map(FreeReminder::payBy)
                .min(LocalDate::compareTo);
    }

    Euro owed() {
        return sum(debts);
    }

    /** Of what is owed, that of which a free reminder asked and of which the term has passed. */
    Euro warned(LocalDate on) {
        return sum(
                debts.stream().filter(debt -> warnedUntil(debt, on).isPresent()).toList());
    }

    /**
     * Those of which a free reminder asked and the term has passed, and that fell due after so many due dates of the calendar year of which a
     * free reminder asked too: however many letters spoke of one due date, it counts once.
     */
    List<Debt> chargeable(int free, LocalDate on) {
        return debts.stream()
                .filter(debt -> warnedUntil(debt, on).isPresent())
                .filter(debt -> remindedBefore(debt.dueOn()) >= free)
                .toList();
    }

    /**
     * Those that may come to be chargeable, however long they stay unpaid: so many due dates of the calendar year before theirs were reminded of, or
     * are unpaid now and may still be.
     */
    List<Debt> chargeableInTime(int free) {
        List<LocalDate> unpaid = debts.stream().map(Debt::dueOn).toList();
        return debts.stream()
                .filter(debt -> before(debt.dueOn(), Stream.concat(remindedOf(), unpaid.stream())) >= free)
                .toList();
    }

    /** The same of those debts alone for which a free reminder asked, whether its term has passed or not. */
    CostFacts ofReminded() {
        return of(debts.stream()
                .filter(debt -> reminders.stream().anyMatch(reminder -> reminder.asked(debt)))
                .toList());
    }

    CostFacts without(Collection<Debt> some) {
        return of(debts.stream().filter(debt -> !some.contains(debt)).toList());
    }

    private CostFacts of(List<Debt> some) {
        return new CostFacts(some, leaseFrom, reminders, compensations);
    }

    private long remindedBefore(LocalDate dueOn) {
        return before(dueOn, remindedOf());
    }

    private Stream<LocalDate> remindedOf() {
        return reminders.stream().flatMap(reminder -> reminder.unpaid().stream());
    }

    /** How many of these due dates are of its calendar year and before it. */
    private static long before(LocalDate dueOn, Stream<LocalDate> dueDates) {
        return dueDates.filter(day -> day.getYear() == dueOn.getYear() && day.isBefore(dueOn))
                .distinct()
                .count();
    }

    /** Whether a compensation was asked on the debt: a free reminder had asked for it in vain by then. */
    boolean compensated(Debt debt) {
        return compensations.stream()
                .anyMatch(one -> warnedUntil(debt, one.on()).isPresent());
    }

    /** What was asked as compensations of days on which one of these debts was among what was owed. */
    Euro compensationOf(Collection<Debt> some) {
        return compensations.stream()
                .filter(one -> some.stream()
                        .anyMatch(debt -> warnedUntil(debt, one.on()).isPresent()))
                .map(Compensation::amount)
                .reduce(Euro.ZERO, Euro::plus);
    }

    static Euro sum(Collection<Debt> some) {
        return some.stream().map(Debt::open).reduce(Euro.ZERO, Euro::plus);
    }
}
