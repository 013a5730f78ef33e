package be.huurwerk.arrears.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.dunning.Assessment.NextStep;
import be.huurwerk.arrears.dunning.CaseFacts.Taken;
import be.huurwerk.arrears.dunning.StepAuthority.Authorisation;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.webkit.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StepAuthorityTest {

    private static final Ladder WOONHAVEN =
            Ladders.named(Parameters.shipped(), "policy/arrears/ladder-woonhaven", LocalDate.of(2019, 1, 1));
    private static final LocalDate LETTER3 = LocalDate.of(2019, 6, 15);
    private static final LocalDate TODAY = LocalDate.of(2019, 7, 20);
    private static final Who TAKER = new Who("finance-office", "finance-office");
    private static final Who CHIEF = new Who("approver", "approver");

    @Test
    void asksNobodyForALetter() {
        assertThat(StepAuthority.of(next("reminder1"), TODAY, TAKER, List.of())).isEmpty();
    }

    @Test
    void refusesTheCourtUntilSomebodyAllowedIt() {
        assertThatThrownBy(() -> StepAuthority.of(next("conciliation"), TODAY, TAKER, List.of()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("stepNotAuthorised");
    }

    @Test
    void takesItOnTheWordOfSomebodyElse() {
        // Given
        Authorisation own = given("conciliation", TODAY, TAKER, false);
        Authorisation chief = given("conciliation", TODAY, CHIEF, false);

        // When, Then
        assertThat(StepAuthority.of(next("conciliation"), TODAY, TAKER, List.of(own, chief)))
                .contains(chief.authorisationId());
        assertThatThrownBy(() -> StepAuthority.of(next("conciliation"), TODAY, TAKER, List.of(own)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("fourEyesRequired");
    }

    @Test
    void takesNoWordThatIsSpentOldOfLaterOrOfAnotherStep() {
        List<Authorisation> useless = List.of(
                given("conciliation", TODAY, CHIEF, true),
                given("conciliation", LETTER3.minusDays(1), CHIEF, false),
                given("conciliation", TODAY.plusDays(1), CHIEF, false),
                given("court", TODAY, CHIEF, false));

        assertThatThrownBy(() -> StepAuthority.of(next("conciliation"), TODAY, TAKER, useless))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("stepNotAuthorised");
    }

    private static NextStep next(String code) {
        return new NextStep(
                WOONHAVEN.step(code).orElseThrow(),
                LETTER3.plusDays(30),
                true,
                Optional.of(new Taken("reminder3", LETTER3)));
    }

    private static Authorisation given(String code, LocalDate on, Who by, boolean spent) {
        return new Authorisation(UUID.randomUUID(), code, on, Optional.empty(), by, spent);
    }
}
