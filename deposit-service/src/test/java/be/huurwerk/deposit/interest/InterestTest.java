package be.huurwerk.deposit.interest;

import static be.huurwerk.deposit.deposit.SomeDeposits.aDeposit;
import static be.huurwerk.deposit.deposit.SomeDeposits.paid;
import static be.huurwerk.deposit.deposit.SomeDeposits.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.deposit.ledger.Ledger;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InterestTest {

    private final Interest onePercent = new Interest(Parameters.withPolicy(policy()));

    @Test
    void computesNothingWithTheExamplePolicy() {
        // Given
        Interest none = new Interest(Parameters.shipped());

        // When / Then
        assertThat(none.credits(held("983.00", LocalDate.of(2019, 2, 20)), LocalDate.of(2024, 9, 15)))
                .isEmpty();
    }

    @Test
    void isSimpleWithinTheYearAndCapitalisedOn31December() {
        // Given
        Ledger ledger = held("1000.00", LocalDate.of(2019, 1, 1));

        // When: 2019: 1000.00 x 1 % = 10.00; 2020: 1010.00 x (182 x 1 % + 34 x 0.5 %) / 365 = 5.5065...
        var credits = onePercent.credits(ledger, LocalDate.of(2020, 8, 4));

        // Then
        assertThat(credits)
                .containsExactly(
                        new Interest.Credit(LocalDate.of(2019, 12, 31), Euro.of("10.00")),
                        new Interest.Credit(LocalDate.of(2020, 8, 4), Euro.of("5.51")));
    }

    @Test
    void goesBackWithTheDepositOfATenancyThatWasAMistake() {
        // Given 1000.00 of 2019-01-01, of which the interest of 2019 is credited
        Deposit held = paid(aDeposit("1000.00", "0.00"), LocalDate.of(2019, 1, 1), "1000.00")
                .plus(Entry.interest(UUID.randomUUID(), LocalDate.of(2019, 12, 31), Euro.of("10.00")));
        LocalDate annulled = LocalDate.of(2020, 8, 4);

        // When: 1010.00 x (182 x 1 % + 34 x 0.5 %) / 365 = 5.5065...
        Deposit credited = held;
        for (Entry last : new CreditLastInterest(Parameters.withPolicy(policy())).until(held.ledger(), annulled)) {
            credited = credited.plus(last);
        }

        // Then
        assertThat(withdrawn(credited, annulled).ledger().refundDue()).isEqualTo(Euro.of("1015.51"));
    }

    @Test
    void countsAPaymentFromTheDayItCameInToTheDayBeforeTheSettlement() {
        // Given: 365.00 for 100 days, from the 40th on 365.00 more
        Deposit first = paid(aDeposit("36500.00", "0.00"), LocalDate.of(2019, 3, 1), "365.00");
        Deposit both = paid(first, LocalDate.of(2019, 4, 10), "365.00");

        // When: 365.00 x 1 % x 100 / 365 + 365.00 x 1 % x 60 / 365 = 1.00 + 0.60
        var credits = onePercent.credits(both.ledger(), LocalDate.of(2019, 6, 9));

        // Then
        assertThat(credits).containsExactly(new Interest.Credit(LocalDate.of(2019, 6, 9), Euro.of("1.60")));
    }

    @Test
    void bearsNoneOnCosts() {
        // Given: all of it costs
        Deposit onlyCosts = paid(aDeposit("983.00", "500.00"), LocalDate.of(2019, 3, 1), "500.00");

        // When / Then
        assertThat(onePercent.credits(onlyCosts.ledger(), LocalDate.of(2021, 3, 1)))
                .isEmpty();
    }

    @Test
    void asksNoRateOfTheDayOfAPaymentThatWasReversed() {
        // Given 983.00 of 2019, and a payment of a mistyped year that was taken back
        Deposit mistaken = paid(aDeposit("983.00", "0.00"), LocalDate.of(1900, 1, 1), "10.00");
        Deposit reversed = mistaken.plus(mistaken.ledger()
                .entries()
                .get(0)
                .reversal(UUID.randomUUID(), LocalDate.of(2019, 3, 1), "another year"));
        Deposit held = paid(reversed, LocalDate.of(2019, 2, 20), "983.00");

        // When / Then
        assertThat(onePercent.credits(held.ledger(), LocalDate.of(2019, 12, 31)))
                .isEqualTo(onePercent.credits(held("983.00", LocalDate.of(2019, 2, 20)), LocalDate.of(2019, 12, 31)));
    }

    @Test
    void refusesADayWhoseRateIsNotKnown() {
        // Given
        Ledger ledger = held("983.00", LocalDate.of(2018, 12, 31));

        // When / Then
        assertThatThrownBy(() -> onePercent.credits(ledger, LocalDate.of(2019, 6, 1)))
                .isInstanceOfSatisfying(UnknownParameterException.class, missing -> {
                    assertThat(missing.name()).isEqualTo("policy/deposit/interest-rate");
                    assertThat(missing.on()).isEqualTo(LocalDate.of(2018, 12, 31));
                });
    }

    private static Ledger held(String amount, LocalDate since) {
        return paid(aDeposit(amount, "0.00"), since, amount).ledger();
    }

    private static Path policy() {
        try {
            return Path.of(InterestTest.class.getResource("/policy/interest").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
