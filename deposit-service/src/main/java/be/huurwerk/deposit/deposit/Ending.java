package be.huurwerk.deposit.deposit;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a deposit ended, as its document shows it.
 *
 * @param costs kept for costs at entry that were not paid
 * @param setOff against what the bank took back when it had gone
 * @param total what was owed at the end
 * @param frozen what of it a collective debt settlement freezes
 * @param disputed what of it the tenant contests
 */
public record Ending(
        Euro applied,
        Euro interest,
        Euro costs,
        Euro setOff,
        Euro refund,
        LocalDate settledOn,
        Euro total,
        Euro frozen,
        Euro disputed,
        List<Line> lines) {

    /**
     * What was owed, and why.
     *
     * @param dueOn of a debt, as far as it was told
     */
    public record Line(String ground, Euro amount, Optional<LocalDate> dueOn) {}

    /** Tells it; the settlement does. */
    public interface Source {
        Optional<Ending> of(Deposit deposit);
    }
}
