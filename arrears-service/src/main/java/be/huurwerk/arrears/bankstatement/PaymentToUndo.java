package be.huurwerk.arrears.bankstatement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A payment that a movement may undo: of the same amount.
 *
 * @param paymentId its line of the ledger, or what a deposit was told of
 * @param target the rent account that the line stands on, or the deposit
 * @param deposit empty for a payment on a rent account
 * @param bookedOn day of that line, or of the movement
 * @param settledOn the bank's day of it, or that for which it was collected
 * @param undone whether it is undone already, and not by an answer that no statement has followed yet
 */
record PaymentToUndo(
        Sign by,
        UUID paymentId,
        UUID target,
        LocalDate bookedOn,
        LocalDate settledOn,
        boolean undone,
        Optional<DepositTarget> deposit) {

    boolean isOfDeposit() {
        return deposit.isPresent();
    }

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
        severalPaymentsFit,
        /** Its identifier or mandate names a payment, of another amount: a part comes back, or the bank kept a charge. */
        anotherAmount,
        /** The payment that it names was split over several accounts or deposits. */
        paymentWasSplit
    }

    /** A payment that was split over several accounts or deposits, under the identifier of a movement. */
    enum Split {
        none,
        /** A part of it comes back, or the bank kept a charge. */
        ofAnotherAmount,
        ofItsAmount
    }

    /**
     * The payment, or why there is none.
     *
     * @param among of which somebody has to say it
     */
    record Choice(Optional<PaymentToUndo> payment, Optional<Reason> reason, List<PaymentToUndo> among) {

        Choice {
            among = List.copyOf(among);
        }

        /**
         * Where nothing of the amount of the movement was found: the payment that was split and that its identifier names, or else payments of another
         * amount by the same identifier or mandate. The identifier of a split payment is no sign of others under the mandate.
         */
        Choice orElse(Split split, List<PaymentToUndo> others) {
            if (!reason.equals(Optional.of(Reason.noPaymentFound))) {
                return this;
            }
            if (split == Split.ofItsAmount) {
                return none(Reason.paymentWasSplit, List.of());
            }
            List<PaymentToUndo> open = others.stream()
                    .filter(payment -> !payment.undone() && (split == Split.none || payment.by() == Sign.endToEnd))
                    .toList();
            if (!open.isEmpty()) {
                return none(Reason.anotherAmount, open);
            }
            return split == Split.none ? this : none(Reason.paymentWasSplit, List.of());
        }

        private static Choice none(Reason reason, List<PaymentToUndo> among) {
            return new Choice(Optional.empty(), Optional.of(reason), among);
        }
    }

    /**
     * The payment that is undone: the only one of those that are found by the surest sign, or the only one of them of the day of which the bank
     * speaks. Of several of one account and day it makes no difference which.
     *
     * @param settledOn the day on which the bank says that it was settled
     * @param takenOn day of the movement, after which nothing was paid that it undoes
     * @param taken what others undo at this moment
     */
    static Choice choose(List<PaymentToUndo> found, Optional<LocalDate> settledOn, LocalDate takenOn, Set<UUID> taken) {
        Optional<Sign> surest = found.stream().map(PaymentToUndo::by).min(Comparator.naturalOrder());
        if (surest.isEmpty()) {
            return Choice.none(Reason.noPaymentFound, List.of());
        }
        List<PaymentToUndo> free = found.stream()
                .filter(payment -> payment.by() == surest.get())
                .filter(payment -> !payment.undone() && !taken.contains(payment.paymentId()))
                .toList();
        if (free.isEmpty()) {
            return Choice.none(Reason.alreadyTakenBack, List.of());
        }
        List<PaymentToUndo> before =
                preferred(free, payment -> !payment.bookedOn().isAfter(takenOn));
        List<PaymentToUndo> fit =
                preferred(before, payment -> settledOn.filter(payment::isOf).isPresent());
        if (fit.stream().map(PaymentToUndo::alike).distinct().count() > 1) {
            return Choice.none(Reason.severalPaymentsFit, before);
        }
        return new Choice(
                fit.stream().max(Comparator.comparing(PaymentToUndo::paymentId)), Optional.empty(), List.of());
    }

    /** Those for which it holds; all, when it holds for none. */
    private static List<PaymentToUndo> preferred(List<PaymentToUndo> all, Predicate<PaymentToUndo> condition) {
        List<PaymentToUndo> some = all.stream().filter(condition).toList();
        return some.isEmpty() ? all : some;
    }

    private boolean isOf(LocalDate day) {
        return day.equals(bookedOn) || day.equals(settledOn);
    }

    private Alike alike() {
        return new Alike(target, bookedOn);
    }

    private record Alike(UUID target, LocalDate bookedOn) {}
}
