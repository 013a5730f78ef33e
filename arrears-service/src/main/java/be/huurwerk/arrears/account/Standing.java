package be.huurwerk.arrears.account;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an account owes. A correction of a month's rent changes the debt of that month; every other credit pays the oldest due first,
 * and of debts due on the same day the one that was booked first.
 *
 * @param balance positive is owed by the tenant, due or not yet due
 * @param open debts not wholly paid, oldest due first
 * @param credit what was paid beyond all debts, positive
 */
public record Standing(Euro balance, List<OpenItem> open, Euro credit) {

    private record Debt(EntryKind kind, Optional<YearMonth> period, long single) {}

    private record Sum(EntryKind kind, LocalDate dueOn, Euro amount) {}

    public Standing {
        open = List.copyOf(open);
    }

    /** As it was on the evening of a day, with what was booked until then. */
    public static Standing on(List<LedgerEntry> entries, LocalDate day) {
        return of(
                entries.stream().filter(entry -> !entry.bookedOn().isAfter(day)).toList());
    }

    /** With all that is booked. */
    public static Standing of(List<LedgerEntry> entries) {
        Map<Debt, Sum> debts = new LinkedHashMap<>();
        Euro credit = Euro.ZERO;
        Euro balance = Euro.ZERO;
        for (LedgerEntry entry : entries.stream()
                .sorted(Comparator.comparingLong(LedgerEntry::ordinal))
                .toList()) {
            balance = balance.plus(entry.amount());
            if (entry.dueOn().isEmpty()) {
                credit = credit.minus(entry.amount());
            } else {
                Sum sum = new Sum(entry.kind(), entry.dueOn().get(), entry.amount());
                debts.merge(debt(entry), sum, (a, b) -> new Sum(a.kind, a.dueOn, a.amount.plus(b.amount)));
            }
        }
        for (Sum sum : debts.values()) {
            credit = sum.amount.isNegative() ? credit.minus(sum.amount) : credit;
        }
        return pay(balance, debts, credit);
    }

    private static Standing pay(Euro balance, Map<Debt, Sum> debts, Euro credit) {
        List<OpenItem> open = new ArrayList<>();
        Euro left = credit;
        List<Sum> oldestFirst =
                debts.values().stream().sorted(Comparator.comparing(Sum::dueOn)).toList();
        for (Sum sum : oldestFirst) {
            if (sum.amount.isNegative() || sum.amount.isZero()) {
                continue;
            }
            Euro paid = left.min(sum.amount).max(Euro.ZERO);
            left = left.minus(paid);
            if (!paid.equals(sum.amount)) {
                open.add(new OpenItem(sum.kind, sum.dueOn, sum.amount.minus(paid)));
            }
        }
        return new Standing(balance, open, left);
    }

    private static Debt debt(LedgerEntry entry) {
        return new Debt(entry.kind(), entry.period(), entry.period().isPresent() ? 0 : entry.ordinal());
    }

    /** What should have been paid before the day: a payment on the due day itself is in time. */
    public Euro overdue(LocalDate day) {
        return open.stream()
                .filter(item -> item.dueOn().isBefore(day))
                .map(OpenItem::open)
                .reduce(Euro.ZERO, Euro::plus);
    }

    /** Due day of the oldest debt that is overdue. */
    public Optional<LocalDate> oldestDue(LocalDate day) {
        return open.stream()
                .map(OpenItem::dueOn)
                .filter(dueOn -> dueOn.isBefore(day))
                .findFirst();
    }
}
