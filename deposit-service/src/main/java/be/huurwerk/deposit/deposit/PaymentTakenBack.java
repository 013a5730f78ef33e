package be.huurwerk.deposit.deposit;

import be.huurwerk.deposit.ledger.Account;
import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.deposit.ledger.Ledger;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/**
 * From what a payment goes that the bank took back. What it had brought is taken from where it lies now: as long as the deposit runs from what
 * is held, then from what is to be returned because of another form; once it has ended from what is still to be paid back; a surplus from the
 * surplus, or from what that paid meanwhile. What has gone, set off on the rent account or paid back, or on its way to it, is owed.
 */
final class PaymentTakenBack {

    private PaymentTakenBack() {}

    /** @param on the day on which the bank booked it; where something has gone it is not booked before what took it */
    static Entry of(Deposit deposit, Entry payment, UUID entryId, LocalDate on) {
        return of(deposit, payment, entryId, on, Entry.TAKEN_BACK);
    }

    /** @param reason why it is undone, where it is not the bank that took it back */
    static Entry of(Deposit deposit, Entry payment, UUID entryId, LocalDate on, String reason) {
        Ledger ledger = deposit.ledger();
        Euro brought = credited(payment, Account.depositHeld);
        Euro costs = credited(payment, Account.costs);
        if (deposit.withdrawnOn().isPresent()) {
            brought = brought.plus(costs); // the costs went back with the deposit
            costs = Euro.ZERO;
        }
        Account pot = deposit.hasEnded() ? Account.refundDue : Account.depositHeld;
        Euro fromPot = brought.min(ledger.balance(pot).negate());
        Euro byForm = brought.minus(fromPot).min(ledger.surplus()).min(ledger.takenOutByForm());
        Euro surplus = credited(payment, Account.surplus);
        Euro fromSurplus = surplus.min(ledger.surplus().minus(byForm));
        Map<Account, Euro> from = new EnumMap<>(Account.class);
        Used used = Used.of(
                deposit,
                surplus.minus(fromSurplus),
                ledger.balance(pot).negate().minus(fromPot));
        from.put(Account.costs, costs.plus(used.costs()));
        from.put(pot, fromPot.plus(used.itself()));
        from.put(Account.surplus, byForm.plus(fromSurplus));
        Euro gone = brought.minus(fromPot)
                .minus(byForm)
                .plus(surplus)
                .minus(fromSurplus)
                .minus(used.itself())
                .minus(used.costs());
        from.put(Account.owed, credited(payment, Account.owed).plus(gone));
        boolean asItWas = gone.isZero() && used.isNothing() && pot == Account.depositHeld;
        return payment.undone(entryId, asItWas ? on : notBefore(ledger, on), reason, from);
    }

    /** What of a surplus pays the deposit itself, or costs, by now. */
    private record Used(Euro itself, Euro costs) {

        /**
         * @param surplus that the payment brought and that is none any more
         * @param held that the payment did not bring
         */
        static Used of(Deposit deposit, Euro surplus, Euro held) {
            if (deposit.hasEnded()) {
                return new Used(Euro.ZERO, Euro.ZERO);
            }
            Ledger ledger = deposit.ledger();
            Euro itself =
                    surplus.min(ledger.surplusUsedFor(Account.depositHeld)).min(held.max(Euro.ZERO));
            return new Used(itself, surplus.minus(itself).min(ledger.surplusUsedFor(Account.costs)));
        }

        boolean isNothing() {
            return itself.isZero() && costs.isZero();
        }
    }

    private static LocalDate notBefore(Ledger ledger, LocalDate on) {
        return ledger.lastDay().filter(on::isBefore).orElse(on);
    }

    private static Euro credited(Entry payment, Account account) {
        return payment.on(account).negate();
    }
}
