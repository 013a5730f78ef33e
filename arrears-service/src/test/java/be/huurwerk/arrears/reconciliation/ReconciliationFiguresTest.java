package be.huurwerk.arrears.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReconciliationFiguresTest {

    private static BigDecimal euro(String amount) {
        return new BigDecimal(amount);
    }

    private static StatementFigures statement(
            int number, String before, String opening, String closing, String movements, String ledger) {
        return new StatementFigures(
                new UUID(7, number),
                "BE68539007547034",
                2019,
                number,
                Optional.ofNullable(before).map(BigDecimal::new),
                euro(opening),
                euro(closing),
                euro(movements),
                euro("316.10"),
                euro("100.00"),
                euro("50.00"),
                euro("0.00"),
                euro(ledger),
                false);
    }

    @Test
    void addsUpWhatTheBankSaysAndWhereItWent() {
        // When
        Reconciliation days = Reconciliation.of(List.of(
                        statement(1, null, "0.00", "456.10", "456.10", "316.10"),
                        statement(2, "456.10", "456.10", "922.20", "466.10", "316.10")))
                .get(0);

        // Then
        assertThat(days.alarms()).isEmpty();
        assertThat(days.statements()).isEqualTo(2);
        assertThat(days.opening()).isEqualByComparingTo("0.00");
        assertThat(days.closing()).isEqualByComparingTo("922.20");
        assertThat(days.movements()).isEqualByComparingTo("922.20");
        assertThat(days.rentAccounts()).isEqualByComparingTo("632.20");
        assertThat(days.otherwise()).isEqualByComparingTo("-10.00");
    }

    @Test
    void namesTheStatementAndTheDifference() {
        // When
        List<Alarm> alarms = Reconciliation.of(List.of(statement(3, "10.00", "0.00", "466.10", "466.09", "316.00")))
                .get(0)
                .alarms();

        // Then
        assertThat(alarms)
                .extracting(Alarm::kind)
                .containsExactly(Alarm.Kind.openingBalance, Alarm.Kind.closingBalance, Alarm.Kind.rentAccounts);
        assertThat(alarms).extracting(Alarm::number).containsOnly(3);
        assertThat(alarms)
                .extracting(alarm -> alarm.difference().toPlainString())
                .containsExactly("-10.00", "0.01", "-0.10");
    }
}
