package be.huurwerk.arrears.departure;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.account.Standing;
import be.huurwerk.regulation.money.Euro;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is still to be paid when a tenancy is over, by ground. The lines add up to the total; a credit is a negative line. */
record FinalBalance(Euro total, List<Line> lines) {

    record Line(String ground, Euro amount) {}

    private static final String CREDIT = "credit";

    FinalBalance {
        lines = List.copyOf(lines);
    }

    static FinalBalance of(Standing standing) {
        Map<EntryKind, Euro> open = new EnumMap<>(EntryKind.class);
        for (OpenItem item : standing.open()) {
            open.merge(item.kind(), item.open(), Euro::plus);
        }
        List<Line> lines = new ArrayList<>();
        open.forEach((kind, amount) -> lines.add(new Line(kind.name(), amount)));
        if (standing.credit().isPositive()) {
            lines.add(new Line(CREDIT, standing.credit().negate()));
        }
        return new FinalBalance(standing.balance(), lines);
    }
}
