package be.huurwerk.deposit.deposit;

import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.deposit.ledger.Ledger;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Deposits for tests of the model. */
public final class SomeDeposits {
    public static final LocalDate SIGNED_ON = LocalDate.of(2019, 2, 15);

    private SomeDeposits() {}

    /** 983.00 and 16.00 of costs, asked on 2019-02-15, nothing paid. */
    public static Deposit aDeposit() {
        return aDeposit("983.00", "16.00");
    }

    public static Deposit aDeposit(String deposit, String costs) {
        return new Deposit(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Terms(Euro.of(deposit), Euro.of(costs), SIGNED_ON),
                "+++020/0000/00166+++",
                Ledger.EMPTY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static Deposit paid(Deposit deposit, LocalDate receivedOn, String amount) {
        return deposit.plus(deposit.payment(UUID.randomUUID(), receivedOn, "test", Euro.of(amount)));
    }

    /** The bank takes a payment back. */
    public static Deposit takenBack(Deposit deposit, Entry payment, LocalDate on) {
        return deposit.plus(PaymentTakenBack.of(deposit, payment, UUID.randomUUID(), on));
    }

    /** The tenancy was a mistake. */
    public static Deposit withdrawn(Deposit deposit, LocalDate on) {
        Deposit back =
                deposit.givingBack(UUID.randomUUID(), on).map(deposit::plus).orElse(deposit);
        return new Deposit(
                back.depositId(),
                back.tenancyId(),
                back.terms(),
                back.structuredCommunication(),
                back.ledger(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(on),
                back.forms());
    }

    public static Deposit settled(Deposit deposit, LocalDate on) {
        return new Deposit(
                deposit.depositId(),
                deposit.tenancyId(),
                deposit.terms(),
                deposit.structuredCommunication(),
                deposit.ledger(),
                Optional.of(on),
                Optional.of(on),
                Optional.empty(),
                deposit.forms());
    }
}
