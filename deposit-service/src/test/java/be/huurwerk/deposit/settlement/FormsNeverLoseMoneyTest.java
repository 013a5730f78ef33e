package be.huurwerk.deposit.settlement;

import static be.huurwerk.deposit.deposit.SomeDeposits.aDeposit;
import static be.huurwerk.deposit.deposit.SomeDeposits.paid;
import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.form.ChosenForm;
import be.huurwerk.deposit.form.DepositForm;
import be.huurwerk.deposit.form.Forms;
import be.huurwerk.deposit.form.Security;
import be.huurwerk.deposit.ledger.Account;
import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.deposit.quote.Instalment;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.money.Instalments;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever forms follow each other, and whatever is claimed at the end: each cent that was paid is somewhere, and none is held that is not owed. */
class FormsNeverLoseMoneyTest {
    private static final LocalDate DAY = LocalDate.of(2019, 3, 4);
    private static final Euro DEPOSIT = Euro.of("983.00");

    private final Settling rule = new Settling(Parameters.shipped());

    @Test
    void inAnyOrderOfPaymentsAndForms() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            // Given
            Deposit deposit = aDeposit();
            Euro paidIn = Euro.ZERO;

            // When
            for (int step = 0; step < 8; step++) {
                if (random.nextBoolean()) {
                    Euro amount = Euro.ofCents(1 + random.nextInt(60_000));
                    deposit = paid(deposit, DAY, amount.toString());
                    paidIn = paidIn.plus(amount);
                } else {
                    deposit = choose(deposit, random);
                }
                assertThat(deposit.balance()).as("seed %d", seed).isGreaterThanOrEqualTo(Euro.ZERO);
                assertThat(deposit.ledger().held()).isLessThanOrEqualTo(DEPOSIT);
            }
            FinalBalance balance =
                    Balances.of(Euro.ofCents(random.nextInt(150_000)).toString(), "0.00", "0.00");
            Euro called = called(deposit, balance, random);
            deposit = call(deposit, called);
            if (called.isPositive()) {
                deposit = paid(deposit, DAY, called.toString());
                paidIn = paidIn.plus(called);
            }
            Settling.Result result = rule.settle(deposit, balance, DAY, UUID::randomUUID);
            for (Entry entry : result.entries()) {
                deposit = deposit.plus(entry);
            }

            // Then
            Settlement settlement = result.settlement();
            assertThat(settlement.applied()).as("seed %d", seed).isLessThanOrEqualTo(balance.appliable());
            assertThat(deposit.ledger().held()).isEqualTo(Euro.ZERO);
            assertThat(deposit.ledger().balance(Account.bank)).isEqualTo(paidIn);
            assertThat(settlement
                            .applied()
                            .plus(settlement.refund())
                            .plus(deposit.ledger().surplus())
                            .plus(deposit.ledger().costsPaid()))
                    .as("seed %d", seed)
                    .isEqualTo(paidIn);
        }
    }

    private static Deposit choose(Deposit deposit, Random random) {
        Euro paid = deposit.ledger().depositPaid();
        Euro unpaid = DEPOSIT.minus(paid).max(Euro.ZERO);
        return switch (random.nextInt(4)) {
            case 0 -> with(deposit, form(DepositForm.landlordAccount, deposit, List.of(), Optional.empty()));
            case 1 -> unpaid.cents() < 18 ? deposit : inInstalments(deposit, unpaid, 1 + random.nextInt(18));
            case 2 -> {
                // what was paid stays; the security stands for the rest at least
                Euro amount = unpaid.plus(Euro.ofCents(1 + random.nextInt(80_000)));
                yield with(deposit, form(DepositForm.bankGuarantee, deposit, List.of(), security(amount)));
            }
            default -> {
                // what was paid goes back
                Deposit returned = paid.isPositive()
                        ? deposit.plus(Entry.formChanged(UUID.randomUUID(), DAY, paid, Euro.ZERO))
                        : deposit;
                yield with(returned, form(DepositForm.bankGuarantee, returned, List.of(), security(DEPOSIT)));
            }
        };
    }

    private static Deposit inInstalments(Deposit deposit, Euro unpaid, int instalments) {
        List<Instalment> plan = Instalments.split(unpaid, instalments).stream()
                .map(amount -> new Instalment(DAY, amount))
                .toList();
        assertThat(plan.stream().map(Instalment::amount).reduce(Euro.ZERO, Euro::plus))
                .isEqualTo(unpaid);
        ChosenForm form = form(DepositForm.instalmentsToLandlord, deposit, plan, Optional.empty());
        Deposit planned = with(deposit, form);
        assertThat(form.standing(planned.ledger().depositPaid()).stream()
                        .map(ChosenForm.Standing::open)
                        .reduce(Euro.ZERO, Euro::plus))
                .isEqualTo(planned.depositDue());
        return planned;
    }

    private static Euro called(Deposit deposit, FinalBalance balance, Random random) {
        Euro most = balance.appliable()
                .minus(deposit.ledger().held())
                .min(deposit.forms().security().map(Security::uncalled).orElse(Euro.ZERO));
        boolean mayCall = most.isPositive() && deposit.depositDue().isZero() && random.nextBoolean();
        return mayCall ? most : Euro.ZERO;
    }

    private static Deposit call(Deposit deposit, Euro amount) {
        if (amount.isZero()) {
            return deposit;
        }
        Security security = deposit.forms().security().orElseThrow();
        Security called =
                new Security(security.amount(), security.evidence(), amount, Optional.of(DAY), Optional.empty());
        Deposit due = with(deposit, form(DepositForm.bankGuarantee, deposit, List.of(), Optional.of(called)));
        assertThat(due.depositDue()).isEqualTo(amount);
        return due;
    }

    private static Deposit with(Deposit deposit, ChosenForm form) {
        List<ChosenForm> all = new ArrayList<>(deposit.forms().all());
        all.add(form);
        return deposit.in(new Forms(all));
    }

    private static Optional<Security> security(Euro amount) {
        return Optional.of(Security.of(amount, new Security.Evidence("B", "1", DAY, Optional.empty())));
    }

    private static ChosenForm form(
            DepositForm form, Deposit deposit, List<Instalment> plan, Optional<Security> security) {
        return new ChosenForm(
                UUID.randomUUID(), form, DAY, Euro.ZERO, deposit.ledger().depositPaid(), plan, security, "test");
    }
}
