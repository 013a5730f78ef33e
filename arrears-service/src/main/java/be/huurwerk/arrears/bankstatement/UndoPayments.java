package be.huurwerk.arrears.bankstatement;

import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.collection.BookCollections;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Undoes the payments that the bank takes back (returned, refunded, unpaid or corrected): what each had paid is open again. A deposit that was told
 * of one is told of that too. Where it is not certain which payment it was, the movement waits for somebody, with the reason.
 */
@ApplicationScoped
class UndoPayments {

    private static final String GROUND = "takenBack";

    private final Undoings undoings;
    private final BookCollections bookCollections;
    private final Ledger ledger;
    private final BusinessDate businessDate;

    UndoPayments(Undoings undoings, BookCollections bookCollections, Ledger ledger, BusinessDate businessDate) {
        this.undoings = undoings;
        this.bookCollections = bookCollections;
        this.ledger = ledger;
        this.businessDate = businessDate;
    }

    /**
     * Looks at those of the movements that undo something; they are stored already.
     *
     * @return what deposits are still to be told of
     */
    List<DepositPayments.TakenBack> undo(List<BookedMovement> booked) {
        List<BookedMovement> undoing = booked.stream()
                .filter(one -> one.isOpen()
                        && one.movement().undoing().isPresent()
                        && one.movement().amount().isNegative())
                .toList();
        if (undoing.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<PaymentToUndo>> candidates = undoings.candidates(undoing);
        Set<UUID> taken = new HashSet<>();
        List<Undoings.Outcome> outcomes = new ArrayList<>();
        for (BookedMovement one : undoing) {
            PaymentToUndo.Choice choice = PaymentToUndo.choose(
                    candidates.getOrDefault(one.movementId(), List.of()),
                    one.movement().undoing().flatMap(ReadMovement.Undoing::settledOn),
                    one.movement().bookedOn(),
                    taken);
            choice.payment().ifPresent(payment -> taken.add(payment.paymentId()));
            outcomes.add(new Undoings.Outcome(one, choice));
        }
        outcomes = withOthers(outcomes);
        undoings.keep(outcomes);
        undoLines(outcomes.stream().filter(Undoings.Outcome::undoesLine).toList());
        return outcomes.stream()
                .flatMap(outcome -> outcome.choice().payment().stream()
                        .filter(PaymentToUndo::isOfDeposit)
                        .map(payment -> DepositPayments.TakenBack.of(outcome.booked(), payment)))
                .toList();
    }

    /** Of those for which nothing of their amount was found: what else their identifier or mandate names. */
    private List<Undoings.Outcome> withOthers(List<Undoings.Outcome> outcomes) {
        List<BookedMovement> without = outcomes.stream()
                .filter(outcome -> outcome.choice().reason().equals(Optional.of(PaymentToUndo.Reason.noPaymentFound)))
                .map(Undoings.Outcome::booked)
                .toList();
        if (without.isEmpty()) {
            return outcomes;
        }
        Map<UUID, PaymentToUndo.Split> splits = undoings.ofSplits(without);
        Map<UUID, List<PaymentToUndo>> others = undoings.ofAnotherAmount(without);
        return outcomes.stream()
                .map(outcome -> outcome.with(outcome.choice()
                        .orElse(
                                splits.getOrDefault(outcome.booked().movementId(), PaymentToUndo.Split.none),
                                others.getOrDefault(outcome.booked().movementId(), List.of()))))
                .toList();
    }

    private void undoLines(List<Undoings.Outcome> outcomes) {
        Map<UUID, LedgerEntry> lines = ledger.find(
                outcomes.stream().map(outcome -> outcome.payment().paymentId()).toList());
        bookCollections.returned(reasons(outcomes, lines));
        // a line that the bank's answer to a file undid before is undone once
        ledger.appendAll(outcomes.stream()
                .map(outcome ->
                        reversal(outcome.payment(), lines.get(outcome.payment().paymentId()), outcome.booked()))
                .toList());
    }

    /** Why each payment comes back, by the source of its line. */
    private static Map<String, Optional<String>> reasons(
            List<Undoings.Outcome> outcomes, Map<UUID, LedgerEntry> lines) {
        Map<String, Optional<String>> reasons = new HashMap<>();
        outcomes.forEach(outcome -> lines.get(outcome.payment().paymentId())
                .source()
                .ifPresent(source -> reasons.put(
                        source, outcome.booked().movement().undoing().flatMap(ReadMovement.Undoing::reason))));
        return reasons;
    }

    private Ledger.Posting reversal(PaymentToUndo payment, LedgerEntry line, BookedMovement booked) {
        LocalDate today = businessDate.today();
        LocalDate day = booked.movement().bookedOn().isAfter(today)
                ? today
                : booked.movement().bookedOn();
        return new Ledger.Posting(
                payment.target(),
                NewEntry.reversal(line, day.isBefore(line.bookedOn()) ? line.bookedOn() : day, GROUND));
    }
}
