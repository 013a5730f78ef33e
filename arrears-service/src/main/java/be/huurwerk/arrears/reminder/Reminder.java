package be.huurwerk.arrears.reminder;

import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.arrears.dunning.TakenSteps.TakenStep;
import be.huurwerk.arrears.latecost.ReminderTerm;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a letter about a step says: what is asked of which debts, and until when it is to be paid.
 *
 * @param debts that are asked, the oldest first
 * @param disputed what is disputed and not asked for
 * @param copyTo the mediators of debt settlements that run: what falls due during them is told there too
 */
record Reminder(
        UUID letterId,
        TakenStep step,
        RentAccount account,
        List<Debt> debts,
        Euro disputed,
        ReminderTerm term,
        List<String> copyTo) {

    Reminder {
        debts = List.copyOf(debts);
        copyTo = List.copyOf(copyTo);
    }

    /**
     * @param line that began it
     * @param asked what is asked of it
     */
    record Debt(LedgerEntry line, Euro asked) {

        LocalDate dueOn() {
            return line.dueOn().orElse(line.bookedOn());
        }
    }

    /** What is to be paid: the debts, and what is asked for the step and beside it. */
    Euro total() {
        return amount().plus(step.cost().orElse(Euro.ZERO)).plus(step.interest().orElse(Euro.ZERO));
    }

    Euro amount() {
        return debts.stream().map(Debt::asked).reduce(Euro.ZERO, Euro::plus);
    }
}
