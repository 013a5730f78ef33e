package be.huurwerk.deposit.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.webkit.problem.UnknownParameter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuoteDepositTest {

    private final QuoteDeposit rule = new QuoteDeposit(Parameters.shipped());

    @Test
    void startsThePlanOnTheDayOfSigningAndGoesOnMonthly() {
        // Given
        LocalDate lastOfJanuary = LocalDate.of(2019, 1, 31);

        // When
        DepositQuote quote = rule.inInstalments(lastOfJanuary, Euro.of("100.00"), 3);

        // Then
        assertThat(quote.plan())
                .containsExactly(
                        new Instalment(LocalDate.of(2019, 1, 31), Euro.of("66.67")),
                        new Instalment(LocalDate.of(2019, 2, 28), Euro.of("66.67")),
                        new Instalment(LocalDate.of(2019, 3, 31), Euro.of("66.66")));
    }

    @Test
    void hasNeitherFeeNorPlanWhenPaidAtOnce() {
        // When
        DepositQuote quote = rule.atOnce(LocalDate.of(2019, 3, 1), Euro.of("600.00"));

        // Then
        assertThat(quote.instalmentFee()).isEmpty();
        assertThat(quote.plan()).isEmpty();
        assertThat(quote.totalDue()).contains(Euro.of("999.00"));
        assertThat(quote.unknown()).isEmpty();
    }

    @Test
    void refusesMoreInstalmentsThanThePolicyAllows() {
        // When / Then
        assertThatThrownBy(() -> rule.inInstalments(LocalDate.of(2019, 3, 1), Euro.of("600.00"), 19))
                .isInstanceOfSatisfying(
                        TooManyInstalmentsException.class,
                        refused -> assertThat(refused.most()).isEqualTo(18));
    }

    @Test
    void guessesNothingForADateBeforeTheOldestFigure() {
        // When
        DepositQuote quote = rule.inInstalments(LocalDate.of(2016, 12, 31), Euro.of("600.00"), 3);

        // Then
        assertThat(quote.unknown())
                .extracting(UnknownParameter::name)
                .containsExactly(
                        "deposit/cap",
                        "policy/deposit/inventory",
                        "deposit/instalment-fee",
                        "policy/deposit/maximum-instalments");
        assertThat(quote.deposit()).isEmpty();
        assertThat(quote.plan()).isEmpty();
        assertThat(quote.totalDue()).isEmpty();
    }

    @Test
    void namesTheParameterThatIsMissingAndTheDay() {
        // When
        DepositQuote quote = rule.atOnce(LocalDate.of(2025, 1, 1), Euro.of("600.00"));

        // Then
        assertThat(quote.unknown())
                .containsExactly(
                        new UnknownParameter("deposit/cap", LocalDate.of(2025, 1, 1)),
                        new UnknownParameter("deposit/inventory-cost", LocalDate.of(2025, 1, 1)));
        assertThat(quote.deposit()).isEmpty();
    }

    @Test
    void isAsSureAsItsWeakestParameter() {
        // When
        DepositQuote quote = rule.atOnce(LocalDate.of(2019, 3, 1), Euro.of("600.00"));

        // Then
        assertThat(quote.status()).isEqualTo(Status.POLICY);
    }

    @Test
    void holdsItsPropertiesForAnyRentDateAndNumberOfInstalments() {
        Random random = new Random(20190301);
        for (int i = 0; i < 5_000; i++) {
            // Given
            LocalDate signedOn = LocalDate.of(2017, 1, 1).plusDays(random.nextInt(365 * 9));
            Euro baseRent = Euro.of(BigDecimal.valueOf(1 + random.nextInt(200_000), 2));
            int instalments = 1 + random.nextInt(18);

            // When
            DepositQuote quote = rule.inInstalments(signedOn, baseRent, instalments);

            // Then
            quote.deposit().ifPresent(deposit -> {
                assertThat(deposit).isLessThanOrEqualTo(baseRent.times(2));
                assertThat(deposit).isLessThanOrEqualTo(quote.cap().orElseThrow());
                assertThat(deposit).isIn(baseRent.times(2), quote.cap().orElseThrow());
                assertThat(sum(quote.plan())).isEqualTo(deposit);
                assertThat(quote.plan()).hasSize(instalments);
            });
            assertThat(quote.deposit().isPresent()).isEqualTo(signedOn.getYear() <= 2024);
            quote.totalDue()
                    .ifPresent(total -> assertThat(total)
                            .isEqualTo(quote.deposit()
                                    .orElseThrow()
                                    .plus(quote.inventoryCost().orElseThrow())
                                    .plus(quote.instalmentFee().orElseThrow())));
        }
    }

    private static Euro sum(List<Instalment> plan) {
        return plan.stream().map(Instalment::amount).reduce(Euro.ZERO, Euro::plus);
    }
}
