package be.huurwerk.rent.advance;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.advance.AdvanceDecision.Basis;
import be.huurwerk.rent.advance.FirstAdvances.Candidate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FirstAdvancesTest {

    private static final String FIRST = "2020-08-17";

    @Test
    void asksWhatTheDwellingPaysByWhateverWasDecidedLast() {
        assertThat(asked(budget("2019-07-01", "30.00"), settlement("2020-06-01", "40.00")))
                .containsExactly("2020-08-17 40.00 settlement");
        assertThat(asked(settlement("2020-06-01", "40.00"), budget("2020-07-01", "50.00")))
                .containsExactly("2020-08-17 50.00 budget");
    }

    @Test
    void prefersTheSettlementOfTheSameDay() {
        assertThat(asked(settlement("2020-07-01", "40.00"), budget("2020-07-01", "50.00")))
                .containsExactly("2020-08-17 40.00 settlement");
    }

    @Test
    void asksLaterWhatIsDecidedForLater() {
        assertThat(asked(budget("2020-01-01", "30.00"), settlement("2020-10-01", "40.00")))
                .containsExactly("2020-08-17 30.00 budget", "2020-10-01 40.00 settlement");
    }

    @Test
    void asksWhatALaterSettlementCameToWhereNothingHoldsBefore() {
        assertThat(asked(settlement("2020-10-01", "40.00")))
                .containsExactly("2020-08-17 40.00 settlement", "2020-10-01 40.00 settlement");
    }

    @Test
    void takesASettlementThatToldNoDayOnlyWithoutABudget() {
        // Given
        Candidate untold = new Candidate(Optional.empty(), Euro.of("40.00"), Basis.settlement, Optional.empty());
        // Then
        assertThat(asked(untold)).containsExactly("2020-08-17 40.00 settlement");
        assertThat(asked(untold, budget("2020-01-01", "30.00"))).containsExactly("2020-08-17 30.00 budget");
    }

    @Test
    void asksNothingWhereNothingIsKnown() {
        assertThat(asked()).isEmpty();
        assertThat(asked(budget("2020-10-01", "30.00"))).containsExactly("2020-10-01 30.00 budget");
    }

    private static List<String> asked(Candidate... candidates) {
        return FirstAdvances.schedule(List.of(candidates), LocalDate.parse(FIRST)).stream()
                .map(one -> one.validFrom().orElseThrow() + " " + one.advance() + " " + one.basis())
                .toList();
    }

    private static Candidate budget(String validFrom, String advance) {
        return new Candidate(
                Optional.of(LocalDate.parse(validFrom)), Euro.of(advance), Basis.budget, Optional.of(new UUID(0, 1)));
    }

    private static Candidate settlement(String validFrom, String advance) {
        return new Candidate(
                Optional.of(LocalDate.parse(validFrom)), Euro.of(advance), Basis.settlement, Optional.empty());
    }
}
