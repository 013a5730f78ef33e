package be.huurwerk.tenancy.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueRuleTest {

    private static final LocalDate SIGNED_ON = LocalDate.of(2019, 2, 15);
    private static final LocalDate START = LocalDate.of(2019, 3, 1);

    @ParameterizedTest
    @CsvSource({"signing 0, 2019-02-15", "start 0, 2019-03-01", "start 60, 2019-04-30", "start -1, 2019-02-28"})
    void countsDaysFromTheSigningOrTheStart(String rule, LocalDate dueOn) {
        assertThat(DueRule.parse(rule).dueOn(SIGNED_ON, START)).isEqualTo(dueOn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "start", "end 3", "start 3 days", "start 99999", "start  1"})
    void refusesAPolicyThatIsWrittenOtherwise(String rule) {
        assertThatThrownBy(() -> DueRule.parse(rule)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "registration")
    void readsTheShippedPolicyOfEveryPoint(ChecklistItem item) {
        // When
        String rule = Parameters.shipped()
                .word("policy/tenancy/signing-checklist", item.name(), SIGNED_ON)
                .value();
        // Then
        assertThat(DueRule.parse(rule).dueOn(SIGNED_ON, START)).isBetween(SIGNED_ON, START.plusDays(90));
    }
}
