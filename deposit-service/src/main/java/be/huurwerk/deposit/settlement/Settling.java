package be.huurwerk.deposit.settlement;

import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.interest.Interest;
import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.webkit.problem.UnknownParameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Settles a deposit against the final balance: interest first, then what is owed, and the rest goes back. */
final class Settling {
    private final Interest interest;

    Settling(Parameters parameters) {
        this.interest = new Interest(parameters);
    }

    /** A settlement and what it books, in this order. */
    record Result(Settlement settlement, List<Entry> entries) {}

    /**
     * @param today the settlement counts from then, or from the last payment when that is later
     * @param ids of the entries
     * @throws UnknownParameterException when the interest of a day is not known
     */
    Result settle(Deposit deposit, FinalBalance balance, LocalDate today, Supplier<UUID> ids) {
        LocalDate settledOn = settledOn(deposit, today);
        List<Entry> entries = new ArrayList<>();
        for (Interest.Credit credit : interest.credits(deposit.ledger(), settledOn)) {
            entries.add(Entry.interest(ids.get(), credit.on(), credit.amount()));
        }
        Deposit held = deposit;
        for (Entry entry : entries) {
            held = held.plus(entry);
        }
        Settlement settlement = Settlement.of(held.ledger(), held.costsDue(), balance, settledOn);
        if (held.ledger().held().isPositive()) {
            entries.add(Entry.settlement(
                    ids.get(),
                    settledOn,
                    settlement.applied(),
                    settlement.costs(),
                    settlement.owed(),
                    settlement.refund()));
        }
        return new Result(settlement, List.copyOf(entries));
    }

    /** What keeps the deposit from being settled; empty when nothing does. */
    Optional<UnknownParameter> missing(Deposit deposit, LocalDate today) {
        try {
            interest.credits(deposit.ledger(), settledOn(deposit, today));
            return Optional.empty();
        } catch (UnknownParameterException missing) {
            return Optional.of(new UnknownParameter(missing.name(), missing.on()));
        }
    }

    private static LocalDate settledOn(Deposit deposit, LocalDate today) {
        return deposit.ledger().entries().stream()
                .map(Entry::bookedOn)
                .filter(today::isBefore)
                .max(LocalDate::compareTo)
                .orElse(today);
    }
}
