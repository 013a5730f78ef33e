package be.huurwerk.arrears.allocation;

import be.huurwerk.arrears.allocation.PlannedDebts.Portion;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of a debt that is due on one day; a plan may ask a debt in several.
 *
 * @param instalment whether a plan asked it by now
 * @param leaves what stays open of the debt when the part is paid
 */
record Part(Item item, LocalDate due, boolean instalment, Euro leaves) {

    static Part whole(Item item) {
        return new Part(item, item.due(), false, Euro.ZERO);
    }

    /** What is asked of the debt by now, and then what a plan asks later. */
    static List<Part> of(Item item, Optional<List<Portion>> planned) {
        return planned.map(askedLater -> of(item, askedLater)).orElseGet(() -> List.of(whole(item)));
    }

    private static List<Part> of(Item item, List<Portion> askedLater) {
        Euro left = askedLater.stream().map(Portion::amount).reduce(Euro.ZERO, Euro::plus);
        List<Part> parts = new ArrayList<>(List.of(new Part(item, item.due(), true, left)));
        for (Portion portion : askedLater) {
            left = left.minus(portion.amount());
            if (!portion.dueOn().equals(PlannedDebts.NEVER)) {
                parts.add(new Part(item, portion.dueOn(), false, left));
            }
        }
        return parts;
    }
}
