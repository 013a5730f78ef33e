package be.huurwerk.deposit.letter;

import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.ledger.Account;
import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a deposit did in a year, every entry of it.
 *
 * @param deposit as it stands on 31 December
 * @param opening what was held before the year
 * @param held what changed what is held
 * @param others what changed something else: costs, what is to be returned, what lies at the agency
 */
record YearStatement(Deposit deposit, int year, Euro opening, List<Line> held, List<Line> others) {

    private static final Set<Account> OTHERS = EnumSet.of(
            Account.costs, Account.surplus, Account.refundDue, Account.applied, Account.owed, Account.agency);

    YearStatement {
        held = List.copyOf(held);
        others = List.copyOf(others);
    }

    /** @param amount counts for the tenant; at the agency, what lies there */
    record Line(Entry entry, Account account, Euro amount) {}

    static YearStatement of(Deposit deposit, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        Deposit then = deposit.on(last);
        List<Entry> entries = then.ledger().entries().stream()
                .filter(entry -> !entry.bookedOn().isBefore(first))
                .toList();
        return new YearStatement(
                then,
                year,
                then.ledger().on(first.minusDays(1)).held(),
                lines(entries, EnumSet.of(Account.depositHeld)),
                lines(entries, OTHERS));
    }

    Euro closing() {
        return deposit.ledger().held();
    }

    /** Whether there is nothing to tell: nothing was booked by the end of the year, or it had ended before and nothing moved. */
    boolean isEmpty() {
        boolean endedBefore = deposit.settledOn()
                .or(deposit::withdrawnOn)
                .filter(day -> day.getYear() < year)
                .isPresent();
        return deposit.ledger().entries().isEmpty() || endedBefore && held.isEmpty() && others.isEmpty();
    }

    private static List<Line> lines(List<Entry> entries, Set<Account> accounts) {
        return entries.stream()
                .sorted(Comparator.comparing(Entry::bookedOn))
                .flatMap(entry -> accounts.stream()
                        .filter(account -> !entry.on(account).isZero())
                        .map(account -> new Line(entry, account, forTheTenant(entry, account))))
                .toList();
    }

    private static Euro forTheTenant(Entry entry, Account account) {
        Euro debit = entry.on(account);
        return account == Account.agency ? debit : debit.negate();
    }
}
