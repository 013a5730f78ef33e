package be.huurwerk.deposit.deposit;

import static be.huurwerk.deposit.deposit.SomeDeposits.aDeposit;
import static be.huurwerk.deposit.deposit.SomeDeposits.paid;
import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.deposit.form.ChosenForm;
import be.huurwerk.deposit.form.DepositForm;
import be.huurwerk.deposit.form.Forms;
import be.huurwerk.deposit.form.Security;
import be.huurwerk.deposit.quote.Instalment;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How a deposit stands by the form that was agreed for it: 983.00, and 16.00 of costs. */
class FormsOfDepositTest {
    private static final LocalDate AGREED_ON = LocalDate.of(2019, 2, 20);
    private static final LocalDate LATER = LocalDate.of(2019, 3, 4);

    @Test
    void asksTheCostsAloneOfADepositForWhichSomebodyStandsSurety() {
        // Given
        Deposit deposit = aDeposit();
        // When
        Deposit secured = deposit.in(new Forms(List.of(guarantee("983.00"))));
        // Then
        assertThat(secured.due()).isEqualTo(Euro.of("16.00"));
        assertThat(secured.balance()).isEqualTo(Euro.of("16.00"));
        assertThat(secured.status()).isEqualTo(DepositStatus.partlyPaid);
        assertThat(paid(secured, LATER, "16.00").status()).isEqualTo(DepositStatus.paid);
        assertThat(secured.on(AGREED_ON.minusDays(1)).status()).isEqualTo(DepositStatus.requested);
    }

    @Test
    void asksWhatASecurityDoesNotStandFor() {
        // Given: 300.00 of the deposit are paid and stay
        Deposit deposit = paid(aDeposit(), AGREED_ON, "316.00");
        // When
        Deposit secured = deposit.in(new Forms(List.of(guarantee("683.00"))));
        // Then
        assertThat(secured.due()).isEqualTo(Euro.of("316.00"));
        assertThat(secured.status()).isEqualTo(DepositStatus.paid);
        assertThat(secured.ledger().held()).isEqualTo(Euro.of("300.00"));
    }

    @Test
    void takesInMoneyWhatIsClaimedOfASecurityAndNoMore() {
        // Given
        Security called =
                new Security(Euro.of("983.00"), evidence(), Euro.of("500.00"), Optional.of(LATER), Optional.empty());
        Deposit deposit = paid(aDeposit(), AGREED_ON, "16.00").in(new Forms(List.of(form(called))));
        assertThat(deposit.balance()).isEqualTo(Euro.of("500.00"));
        // When
        Deposit paidByTheBank = paid(deposit, LATER, "520.00");
        // Then
        assertThat(paidByTheBank.ledger().held()).isEqualTo(Euro.of("500.00"));
        assertThat(paidByTheBank.ledger().surplus()).isEqualTo(Euro.of("20.00"));
        assertThat(paidByTheBank.balance()).isEqualTo(Euro.ZERO);
    }

    @Test
    void asksWhatIsClaimedBesideWhatWasPaidAndStays() {
        // Given: 500.00 of the deposit are paid and stay, and somebody stands surety for all of it
        Security called =
                new Security(Euro.of("983.00"), evidence(), Euro.of("400.00"), Optional.of(LATER), Optional.empty());
        // When
        Deposit deposit = paid(aDeposit(), AGREED_ON, "516.00").in(new Forms(List.of(form(called, Euro.of("500.00")))));
        // Then
        assertThat(deposit.balance()).isEqualTo(Euro.of("400.00"));
        assertThat(paid(deposit, LATER, "400.00").ledger().held()).isEqualTo(Euro.of("900.00"));
    }

    @Test
    void asksNothingOfASecurityThatIsReleased() {
        // Given
        Security released =
                new Security(Euro.of("983.00"), evidence(), Euro.of("500.00"), Optional.of(LATER), Optional.of(LATER));
        // When
        Deposit deposit = paid(aDeposit(), AGREED_ON, "16.00").in(new Forms(List.of(form(released))));
        // Then
        assertThat(deposit.balance()).isEqualTo(Euro.ZERO);
    }

    @Test
    void paysInstalmentsInTheirOrderAfterTheCosts() {
        // Given: 983.00 in three, and a fee of 13.00
        ChosenForm plan = new ChosenForm(
                UUID.randomUUID(),
                DepositForm.instalmentsToLandlord,
                AGREED_ON,
                Euro.of("13.00"),
                Euro.ZERO,
                List.of(
                        new Instalment(AGREED_ON, Euro.of("327.67")),
                        new Instalment(AGREED_ON.plusMonths(1), Euro.of("327.67")),
                        new Instalment(AGREED_ON.plusMonths(2), Euro.of("327.66"))),
                Optional.empty(),
                "test");
        Deposit deposit = aDeposit().in(new Forms(List.of(plan)));
        assertThat(deposit.due()).isEqualTo(Euro.of("1012.00"));
        assertThat(deposit.firstInstalmentOpen()).contains(Euro.of("356.67"));
        assertThat(paid(deposit, AGREED_ON, "300.00").firstInstalmentOpen()).contains(Euro.of("56.67"));
        // When: 16.00 + 13.00 of costs, 400.00 of the deposit
        Deposit after = paid(deposit, AGREED_ON, "429.00");
        // Then
        assertThat(plan.standing(after.ledger().depositPaid()).stream().map(ChosenForm.Standing::open))
                .containsExactly(Euro.ZERO, Euro.of("255.34"), Euro.of("327.66"));
        assertThat(after.firstInstalmentOpen()).isEmpty();
        assertThat(paid(deposit, AGREED_ON, "300.00").openBeforeKeys()).contains(Euro.of("56.67"));
        assertThat(after.openBeforeKeys()).isEmpty();
    }

    @Test
    void asksAllBeforeTheKeysWhereNoPlanIsAgreed() {
        assertThat(aDeposit().openBeforeKeys()).contains(Euro.of("999.00"));
        assertThat(paid(aDeposit(), AGREED_ON, "0.01").openBeforeKeys()).contains(Euro.of("998.99"));
        assertThat(paid(aDeposit(), AGREED_ON, "999.00").openBeforeKeys()).isEmpty();
    }

    private static ChosenForm guarantee(String amount) {
        return form(Security.of(Euro.of(amount), evidence()));
    }

    private static ChosenForm form(Security security) {
        return form(security, Euro.ZERO);
    }

    private static ChosenForm form(Security security, Euro paidBefore) {
        return new ChosenForm(
                UUID.randomUUID(),
                DepositForm.bankGuarantee,
                AGREED_ON,
                Euro.ZERO,
                paidBefore,
                List.of(),
                Optional.of(security),
                "test");
    }

    private static Security.Evidence evidence() {
        return new Security.Evidence("Voorbeeldbank", "W-1", AGREED_ON, Optional.empty());
    }
}
