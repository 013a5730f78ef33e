package be.huurwerk.rent.income;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.rent.calculation.IncomeKind;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StandingIncomesTest {

    private static final UUID PERSON = new UUID(9, 9);

    private final StandingIncomes standing = new StandingIncomes(List.of());
    private int number;

    @Test
    void anAmountReplacesThatOfItsKindAndYearOnly() {
        // Given
        UUID taxable = id();
        replacedBy(taxable, 2016, IncomeKind.taxable);
        replacedBy(id(), 2017, IncomeKind.taxable);
        replacedBy(id(), 2016, IncomeKind.foreignExempt);

        // Then
        assertThat(replacedBy(id(), 2016, IncomeKind.taxable)).containsExactly(taxable);
    }

    @Test
    void noIncomeReplacesEveryAmountOfTheYearAndFirstTheStatementBefore() {
        // Given
        UUID taxable = id();
        UUID exempt = id();
        replacedBy(taxable, 2016, IncomeKind.taxable);
        replacedBy(exempt, 2016, IncomeKind.foreignExempt);
        replacedBy(id(), 2015, IncomeKind.taxable);
        replacedBy(id(), 2016, IncomeKind.current);

        // When
        UUID none = id();
        List<UUID> replaced = replacedBy(none, 2016, IncomeKind.none);

        // Then
        assertThat(replaced).containsExactly(taxable, exempt);
        assertThat(replacedBy(id(), 2016, IncomeKind.none)).containsExactly(none);
    }

    @Test
    void anAmountReplacesNoIncomeAndNotWhatThatReplaced() {
        // Given
        replacedBy(id(), 2016, IncomeKind.taxable);
        UUID none = id();
        replacedBy(none, 2016, IncomeKind.none);

        // When
        UUID taxable = id();
        List<UUID> replaced = replacedBy(taxable, 2016, IncomeKind.taxable);

        // Then
        assertThat(replaced).containsExactly(none);
        assertThat(replacedBy(id(), 2016, IncomeKind.taxable)).containsExactly(taxable);
    }

    @Test
    void theMonthsOfACurrentIncomeContradictNoStatement() {
        // Given
        replacedBy(id(), 2019, IncomeKind.none);

        // Then
        assertThat(replacedBy(id(), 2019, IncomeKind.current)).isEmpty();
    }

    private List<UUID> replacedBy(UUID incomeId, int year, IncomeKind kind) {
        return standing.replacedBy(incomeId, PERSON, year, kind);
    }

    private UUID id() {
        return new UUID(1, ++number);
    }
}
