package be.huurwerk.arrears.account;

import be.huurwerk.arrears.allocation.Open;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What an account owes.
 *
 * @param balance positive is owed by the tenant, due or not yet due, with what a mediator of a debt settlement is to return
 * @param open debts of the tenant not wholly paid, oldest due first
 * @param credit what was paid beyond all debts, positive
 */
public record Standing(Euro balance, List<OpenItem> open, Euro credit) {

    private static final String PRESCRIPTION = "arrears/prescription";

    public Standing {
        open = List.copyOf(open);
    }

    /** Of debts and credits that are not closed. */
    public static Standing of(Collection<Open> items) {
        Euro balance = items.stream().map(Open::amount).reduce(Euro.ZERO, Euro::plus);
        List<OpenItem> open = items.stream()
                .filter(item -> item.amount().isPositive())
                .map(OpenItem::of)
                .filter(OpenItem::isOwedByTenants)
                .sorted(Comparator.comparing(OpenItem::dueOn))
                .toList();
        return new Standing(balance, open, Open.free(items, credit -> true));
    }

    /** What should have been paid before the day: a payment on the due day itself is in time. */
    public Euro overdue(LocalDate day) {
        return OpenItem.sum(open.stream().filter(item -> item.dueOn().isBefore(day)));
    }

    /** Due day of the oldest debt that is overdue. */
    public Optional<LocalDate> oldestDue(LocalDate day) {
        return open.stream()
                .map(OpenItem::dueOn)
                .filter(dueOn -> dueOn.isBefore(day))
                .findFirst();
    }

    /**
     * The last day on which the first of the open debts that is prescribed can be claimed (verjaring, old art. 2277 BW) unless that was
     * interrupted; empty where the term is not known of any.
     */
    public Optional<LocalDate> prescriptionDate(Parameters parameters) {
        return open.stream()
                .flatMap(item -> parameters.find(PRESCRIPTION, item.kind().name(), item.dueOn()).stream()
                        .map(months -> item.dueOn().plusMonths(months.intValue())))
                .min(Comparator.naturalOrder());
    }
}
