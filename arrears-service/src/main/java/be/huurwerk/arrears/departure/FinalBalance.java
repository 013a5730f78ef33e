package be.huurwerk.arrears.departure;

import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.account.Standing;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is still to be paid when a tenancy is over, debt by debt. The lines add up to the total; a credit is a negative line. */
record FinalBalance(Euro total, List<Line> lines) {

    /** @param dueOn of a debt */
    record Line(String ground, Euro amount, Optional<LocalDate> dueOn) {}

    private static final String CREDIT = "credit";
    private static final Comparator<OpenItem> IN_ORDER =
            Comparator.comparing(OpenItem::dueOn).thenComparing(OpenItem::kind).thenComparing(OpenItem::entryId);

    FinalBalance {
        lines = List.copyOf(lines);
    }

    static FinalBalance of(Standing standing) {
        List<Line> lines = new ArrayList<>();
        standing.open().stream()
                .sorted(IN_ORDER)
                .map(item -> new Line(item.kind().name(), item.open(), Optional.of(item.dueOn())))
                .forEach(lines::add);
        if (standing.credit().isPositive()) {
            lines.add(new Line(CREDIT, standing.credit().negate(), Optional.empty()));
        }
        return new FinalBalance(standing.balance(), lines);
    }
}
