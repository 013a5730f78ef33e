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
 * surplus. What has gone, set off on the rent account or paid back, or on its way to it, is owed.
 */
final class PaymentTakenBack {

    private PaymentTakenBack() {}

    /** @param on the day on which the bank booked it; where something has gone it is not booked before what took it */
    static Entry of(Deposit deposit, Entry payment, UUID entryId, LocalDate on) {
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
        from.put(Account.costs, costs);
        from.put(pot, fromPot);
        from.put(Account.surplus, byForm.plus(fromSurplus));
        Euro gone = brought.minus(fromPot).minus(byForm).plus(surplus).minus(fromSurplus);
        from.put(Account.owed, credited(payment, Account.owed).plus(gone));
        boolean asItWas = gone.isZero() && pot == Account.depositHeld;
        return payment.takenBack(entryId, asItWas ? on : notBefore(ledger, on), from);
    }

    private static LocalDate notBefore(Ledger ledger, LocalDate on) {
        return ledger.lastDay().filter(on::isBefore).orElse(on);
    }

    private static Euro credited(Entry payment, Account account) {
        return payment.on(account).negate();
    }
}
