package be.huurwerk.arrears.monthlybill;

import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * The bill of a month (maandafrekening, huurfactuur): what the month costs, what was charged or given back since the bill before, and what is
 * to be paid.
 *
 * @param dated the day whose evening it tells
 * @param untilOrdinal the last line of the account that it knows
 * @param dueOn by when the month is to be paid
 * @param asked what is open, without what a debt settlement froze, what is contested, and what a plan asks later; the first due first
 * @param credit what is free on the account, and is taken off
 * @param frozen what is open of frozen debts
 * @param disputed what is open of contested debts
 * @param planned what a payment plan asks later
 * @param collected whether it is collected by direct debit
 */
record Bill(
        UUID billId,
        RentAccount account,
        YearMonth month,
        LocalDate dated,
        long untilOrdinal,
        LocalDate dueOn,
        List<Line> lines,
        List<Asked> asked,
        Euro credit,
        Euro frozen,
        Euro disputed,
        Euro planned,
        boolean collected) {

    Bill {
        lines = List.copyOf(lines);
        asked = List.copyOf(asked);
    }

    /**
     * What was charged or given back.
     *
     * @param entry the line, or the one that it undoes
     * @param amount of the line
     */
    record Line(LedgerEntry entry, Period period, Euro amount, boolean undone) {}

    /** What is to be paid of a debt. */
    record Asked(LedgerEntry entry, LocalDate dueOn, Euro amount) {}

    /** What was charged and given back together; negative is in the tenant's favour. */
    Euro charged() {
        return lines.stream().map(Line::amount).reduce(Euro.ZERO, Euro::plus);
    }

    /** What is asked, on whatever day, before the credit. */
    Euro open() {
        return asked.stream().map(Asked::amount).reduce(Euro.ZERO, Euro::plus);
    }

    /** What is to be paid by the day of the month, or is due on the day of a bill that comes after it, the credit taken off; never negative. */
    Euro toPay() {
        LocalDate by = dated.isAfter(dueOn) ? dated : dueOn;
        return asked.stream()
                .filter(one -> !one.dueOn().isAfter(by))
                .map(Asked::amount)
                .reduce(Euro.ZERO, Euro::plus)
                .minus(credit)
                .max(Euro.ZERO);
    }

    /** Whether there is nothing to tell. */
    boolean isEmpty() {
        return lines.isEmpty() && asked.isEmpty() && credit.isZero();
    }
}
