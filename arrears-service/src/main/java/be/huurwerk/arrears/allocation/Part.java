package be.huurwerk.arrears.allocation;

import be.huurwerk.arrears.allocation.PlannedDebts.Portion;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a debt that is due on one day; a plan may ask a debt in several.
 *
 * @param leaves what stays open of the debt when the part is paid
 */
record Part(Item item, LocalDate due, Turn turn, Euro leaves) {

    /** In which order a plan lets parts be paid. */
    enum Turn {
        /** A plan asked it by now. */
        instalment,
        /** It fell due beside a plan that is broken by it too: it goes with the instalments, by its day. */
        rent,
        /** It is due on its own day, or a plan asks it later. */
        byDueDay,
        /** A plan left it out. */
        leftOut
    }

    static Part whole(Item item) {
        return new Part(item, item.due(), Turn.byDueDay, Euro.ZERO);
    }

    Part in(Turn other) {
        return new Part(item, due, other, leaves);
    }

    boolean isInstalment() {
        return turn == Turn.instalment;
    }

    /**
     * What a plan asked of the debt by now, each from its day, then what it asks later, and what it leaves out. What is open beyond that was due as
     * it was.
     */
    static List<Part> of(Item item, List<Portion> askedByNow, Optional<List<Portion>> planned, Euro leftOut) {
        return planned.map(askedLater -> of(item, askedByNow, askedLater, leftOut))
                .orElseGet(() -> List.of(whole(item)));
    }

    private static List<Part> of(Item item, List<Portion> askedByNow, List<Portion> askedLater, Euro leftOut) {
        Euro left = Stream.of(askedByNow, askedLater)
                .flatMap(List::stream)
                .map(Portion::amount)
                .reduce(leftOut, Euro::plus);
        List<Part> parts = new ArrayList<>(List.of(new Part(item, item.due(), Turn.instalment, left)));
        for (Portion portion : askedByNow) {
            left = left.minus(portion.amount());
            parts.add(new Part(item, portion.dueOn(), Turn.instalment, left));
        }
        for (Portion portion : askedLater) {
            left = left.minus(portion.amount());
            if (!portion.dueOn().equals(PlannedDebts.NEVER)) {
                parts.add(new Part(item, portion.dueOn(), Turn.byDueDay, left));
            }
        }
        if (leftOut.isPositive()) {
            parts.add(new Part(item, item.due(), Turn.leftOut, Euro.ZERO));
        }
        return parts;
    }
}
