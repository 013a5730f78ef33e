package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.dunning.CaseFacts.Debt;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What decides whether something may be asked for a step.
 *
 * @param debts that are asked for, without costs and interest: no cost is asked on a cost
 * @param leaseFrom since when the lease runs; empty while that is not known
 * @param reminders that were free, and are proved to have left
 */
record CostFacts(List<Debt> debts, Optional<LocalDate> leaseFrom, List<FreeReminder> reminders) {

    CostFacts {
        debts = List.copyOf(debts);
        reminders = List.copyOf(reminders);
    }

    /**
     * A reminder that asked nothing for itself.
     *
     * @param takenOn it asked for the debts that were due before this day, and were neither disputed nor frozen on it
     * @param handedOverOn the day on which it left, of which there is a proof
     * @param payBy the last day of its term
     */
    record FreeReminder(LocalDate takenOn, LocalDate handedOverOn, LocalDate payBy) {

        boolean warned(Debt debt, LocalDate on) {
            return debt.wasAsked(takenOn) && payBy.isBefore(on);
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

    /** The free reminders that left in the calendar year of a day, until that day. */
    long freeInYear(LocalDate on) {
        return reminders.stream()
                .filter(reminder -> reminder.handedOverOn().getYear() == on.getYear()
                        && !reminder.handedOverOn().isAfter(on))
                .count();
    }

    private static Euro sum(Collection<Debt> some) {
        return some.stream().map(Debt::open).reduce(Euro.ZERO, Euro::plus);
    }
}
