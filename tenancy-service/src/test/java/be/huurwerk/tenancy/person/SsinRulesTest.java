package be.huurwerk.tenancy.person;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.testsupport.Ssins;
import be.huurwerk.webkit.problem.Issue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SsinRulesTest {

    private static final LocalDate BORN = LocalDate.of(1980, 5, 1);
    private static final Optional<Ssin> TEST_NUMBER = Ssin.parse(Ssins.of(BORN, 1));
    /** A documentation number of 1985-07-30, see ssin/cases.json. */
    private static final Optional<Ssin> COMPLETE = Ssin.parse("85073003328");

    @Test
    void takesATestNumberOnlyWhereThePolicySaysSo() {
        // When
        List<Issue> accepted = SsinRules.faults(TEST_NUMBER, BORN, true);
        List<Issue> refused = SsinRules.faults(TEST_NUMBER, BORN, false);
        // Then
        assertThat(accepted).isEmpty();
        assertThat(refused).extracting(Issue::name).containsExactly("ssin");
    }

    @Test
    void refusesABirthDateThatContradictsTheNumber() {
        // When
        List<Issue> same = SsinRules.faults(COMPLETE, LocalDate.of(1985, 7, 30), false);
        List<Issue> another = SsinRules.faults(COMPLETE, LocalDate.of(1985, 7, 31), false);
        // Then
        assertThat(same).isEmpty();
        assertThat(another).extracting(Issue::name).containsExactly("birthDate");
    }

    @Test
    void takesAnyDayBesideADateWithoutIt() {
        // Given
        Optional<Ssin> dayUnknown = Ssin.parse("85073500107");
        // When
        List<Issue> faults = SsinRules.faults(dayUnknown, LocalDate.of(1985, 7, 3), false);
        // Then
        assertThat(faults).isEmpty();
    }

    @Test
    void refusesAnotherYearOrMonthBesideATestNumberOrAnIncompleteDate() {
        // Given
        Optional<Ssin> dayUnknown = Ssin.parse("85073500107");
        // When / Then
        assertThat(SsinRules.faults(TEST_NUMBER, BORN.plusYears(35), true))
                .extracting(Issue::name)
                .containsExactly("birthDate");
        assertThat(SsinRules.faults(dayUnknown, LocalDate.of(2015, 7, 9), false))
                .extracting(Issue::name)
                .containsExactly("birthDate");
        assertThat(SsinRules.faults(dayUnknown, LocalDate.of(1985, 8, 3), false))
                .extracting(Issue::name)
                .containsExactly("birthDate");
        assertThat(SsinRules.faults(TEST_NUMBER, BORN.withDayOfMonth(28), true)).isEmpty();
    }

    @Test
    void repeatsNothingOfAWrongNumber() {
        // Given
        Optional<Ssin> wrong = Ssin.parse(Ssins.withWrongCheckNumber(BORN, 1));
        // When
        List<Issue> faults = SsinRules.faults(wrong, BORN, true);
        // Then
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.name()).isEqualTo("ssin");
            assertThat(fault.value()).isNull();
        });
    }
}
