package be.huurwerk.deposit.formchoice;

import static be.huurwerk.deposit.deposit.SomeDeposits.aDeposit;
import static be.huurwerk.deposit.deposit.SomeDeposits.paid;
import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.deposit.TenancyFacts;
import be.huurwerk.deposit.form.ChosenForm;
import be.huurwerk.deposit.form.DepositForm;
import be.huurwerk.deposit.form.Forms;
import be.huurwerk.deposit.form.Security;
import be.huurwerk.deposit.quote.Instalment;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.webkit.problem.Issue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which forms may be agreed for a deposit of 983.00 that was asked on 2019-02-15, of a contract that starts on 2019-03-01. */
class FormRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2019, 2, 20);
    private static final LocalDate START = LocalDate.of(2019, 3, 1);

    private final FormRules rules = new FormRules(Parameters.shipped(), TODAY);

    @Test
    void takesEighteenInstalmentsOfWhichTheFirstComesBeforeTheKeys() {
        assertThat(names(inInstalments(18, START), aDeposit())).isEmpty();
        assertThat(names(inInstalments(19, START), aDeposit())).containsExactly("plan.instalments");
        assertThat(names(inInstalments(3, START.plusDays(1)), aDeposit())).containsExactly("plan.firstDueOn");
        assertThat(names(inInstalments(3, TODAY.minusDays(1)), aDeposit())).containsExactly("plan.firstDueOn");
    }

    @Test
    void keepsTheTermOfTheFirstPlanWhenAnotherFollows() {
        // Given: a plan that began on 2018-12-15 is over on 2020-05-15 at the latest
        ChosenForm first = new ChosenForm(
                UUID.randomUUID(),
                DepositForm.instalmentsToLandlord,
                LocalDate.of(2018, 12, 15),
                Euro.of("13.00"),
                Euro.ZERO,
                List.of(new Instalment(LocalDate.of(2018, 12, 15), Euro.of("983.00"))),
                Optional.empty(),
                "test");
        Deposit deposit = aDeposit().in(new Forms(List.of(first)));
        // When / Then
        assertThat(names(inInstalments(15, TODAY), deposit)).isEmpty();
        assertThat(names(inInstalments(16, TODAY), deposit)).containsExactly("plan.instalments");
    }

    @Test
    void asksTheEvidenceOfASecurityAndNoPlan() {
        Choice choice = new Choice(
                DepositForm.bankGuarantee,
                Optional.empty(),
                Optional.of(new Choice.Plan(3, Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                "test");
        assertThat(names(choice, aDeposit())).containsExactly("plan", "security");
    }

    @Test
    void takesASecurityOfTheDepositUpToThreeMonthsOfBaseRent() {
        assertThat(names(secured("983.00", Optional.empty()), aDeposit())).isEmpty();
        assertThat(names(secured("982.99", Optional.empty()), aDeposit())).containsExactly("security.amount");
        // 3 x 600.00
        assertThat(names(secured("1800.00", Optional.empty()), aDeposit())).isEmpty();
        assertThat(names(secured("1800.01", Optional.empty()), aDeposit())).containsExactly("security.amount");
    }

    @Test
    void asksWhatBecomesOfWhatWasPaid() {
        // Given: 300.00 of the deposit
        Deposit deposit = paid(aDeposit(), TODAY, "316.00");
        // When / Then
        assertThat(names(secured("983.00", Optional.empty()), deposit)).containsExactly("paidMoney");
        assertThat(names(secured("683.00", Optional.of(Choice.PaidMoney.stays)), deposit))
                .isEmpty();
        assertThat(names(secured("683.00", Optional.of(Choice.PaidMoney.goesBack)), deposit))
                .containsExactly("security.amount");
    }

    private List<String> names(Choice choice, Deposit deposit) {
        TenancyFacts facts = new TenancyFacts(
                deposit.tenancyId(),
                Optional.of(LocalDate.of(2019, 2, 15)),
                Optional.of(START),
                Optional.of(Euro.of("600.00")),
                Optional.empty(),
                Optional.empty(),
                false);
        return rules.faults(choice, deposit, facts).stream().map(Issue::name).toList();
    }

    private static Choice inInstalments(int instalments, LocalDate first) {
        return new Choice(
                DepositForm.instalmentsToLandlord,
                Optional.empty(),
                Optional.of(new Choice.Plan(instalments, Optional.of(first))),
                Optional.empty(),
                Optional.empty(),
                "test");
    }

    private static Choice secured(String amount, Optional<Choice.PaidMoney> paidMoney) {
        return new Choice(
                DepositForm.bankGuarantee,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Choice.Offered(
                        Optional.of(Euro.of(amount)),
                        new Security.Evidence("Voorbeeldbank", "W-1", TODAY, Optional.empty()))),
                paidMoney,
                "test");
    }
}
