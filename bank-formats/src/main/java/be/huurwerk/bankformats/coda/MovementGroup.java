package be.huurwerk.bankformats.coda;

import be.huurwerk.bankformats.Words;
import java.math.BigDecimal;
import java.util.function.Consumer;

/**
 * A movement with detail number zero and its details. Hands out either the details or the movement itself, and checks that
 * details add up. Keeps one bookable detail in memory at a time, whatever their number.
 */
final class MovementGroup {

    private final MovementDraft top;
    private final Consumer<MovementDraft> out;
    private MovementDraft detail;
    private BigDecimal handedOut = BigDecimal.ZERO;

    MovementGroup(MovementDraft top, Consumer<MovementDraft> out) {
        this.top = top;
        this.out = out;
    }

    /** The movement that further records of information belong to. */
    MovementDraft current() {
        return detail == null ? top : detail;
    }

    void add(MovementDraft next) {
        if (!next.transaction().isDetail()) {
            throw next.line()
                    .fault(
                            CodaFault.TRANSACTION_TYPE,
                            "transactionCode",
                            new Words("a detail, type 5 to 9", "een detail, type 5 tot 9"),
                            next.transaction().type());
        }
        if (!top.transaction().isTotal() || !next.transaction().isBookableDetail()) {
            current().explain(next);
            return;
        }
        handOutDetail();
        detail = next;
    }

    BigDecimal amount() {
        return top.amount();
    }

    void finish() {
        if (detail == null) {
            handOut(top);
            return;
        }
        handOutDetail();
        if (handedOut.compareTo(top.amount()) != 0) {
            throw top.line().fault(CodaFault.DETAIL_SUM, "amount", sumOfDetails(handedOut), top.amount());
        }
    }

    private void handOutDetail() {
        if (detail != null) {
            handedOut = handedOut.add(detail.amount());
            handOut(detail);
        }
    }

    private static Words sumOfDetails(BigDecimal sum) {
        return new Words("the sum of the details " + sum, "de som van de details " + sum);
    }

    private void handOut(MovementDraft draft) {
        if (draft.isExplained() && draft.explained().compareTo(draft.amount()) != 0) {
            throw draft.line().fault(CodaFault.DETAIL_SUM, "amount", sumOfDetails(draft.explained()), draft.amount());
        }
        out.accept(draft);
    }
}
