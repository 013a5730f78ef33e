package be.huurwerk.arrears.bankstatement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A payment that a movement may undo: of the same amount.
 *
 * @param entryId its line of the ledger
 * @param undone whether that line is undone already, and not by an answer that no statement has followed yet
 */
record PaymentToUndo(Sign by, UUID entryId, UUID rentAccountId, LocalDate bookedOn, boolean undone) {

    /** By what it was found, the surest first; the names are those of the database. */
    enum Sign {
        /** The identifier that the order was given with. */
        endToEnd,
        /** The mandate under which it was collected. */
        mandate,
        /** Its structured communication and the account that it came from. */
        communication
    }

    /** Why none is undone; the names are those of the JSON. */
    enum Reason {
        noPaymentFound,
        alreadyTakenBack,
        severalPaymentsFit
    }

    /** One or the other. */
    record Choice(Optional<PaymentToUndo> payment, Optional<Reason> reason) {

        private static Choice none(Reason reason) {
            return new Choice(Optional.empty(), Optional.of(reason));
        }
    }

    /**
     * The payment that is undone: of those that are found by the surest sign the latest, when all are of one account.
     *
     * @param taken lines that others undo at this moment
     */
    static Choice choose(List<PaymentToUndo> found, Set<UUID> taken) {
        Optional<Sign> surest = found.stream().map(PaymentToUndo::by).min(Comparator.naturalOrder());
        if (surest.isEmpty()) {
            return Choice.none(Reason.noPaymentFound);
        }
        List<PaymentToUndo> free = found.stream()
                .filter(payment -> payment.by() == surest.get())
                .filter(payment -> !payment.undone() && !taken.contains(payment.entryId()))
                .toList();
        if (free.isEmpty()) {
            return Choice.none(Reason.alreadyTakenBack);
        }
        if (free.stream().map(PaymentToUndo::rentAccountId).distinct().count() > 1) {
            return Choice.none(Reason.severalPaymentsFit);
        }
        return new Choice(
                free.stream().max(Comparator.comparing(PaymentToUndo::bookedOn).thenComparing(PaymentToUndo::entryId)),
                Optional.empty());
    }
}
