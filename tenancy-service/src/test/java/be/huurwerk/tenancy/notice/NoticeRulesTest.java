package be.huurwerk.tenancy.notice;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.webkit.problem.Issue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoticeRulesTest {

    private static final LocalDate RECEIVED_ON = LocalDate.of(2019, 3, 12);

    @Test
    void letsOnlyACareHomeChooseItsMonthsAndOnlyOneOrThree() {
        // When
        List<Issue> three = faults(NoticeReason.careHome, Optional.of(3), Optional.empty());
        List<Issue> two = faults(NoticeReason.careHome, Optional.of(2), Optional.empty());
        List<Issue> ordinary = faults(NoticeReason.ordinary, Optional.of(3), Optional.empty());
        // Then
        assertThat(three).isEmpty();
        assertThat(two).extracting(Issue::name).containsExactly("months");
        assertThat(ordinary).extracting(Issue::name).containsExactly("months");
    }

    @Test
    void asksTheDayOfADeathAndOfNothingElse() {
        // When
        List<Issue> missing = faults(NoticeReason.death, Optional.empty(), Optional.empty());
        List<Issue> tooMuch = faults(NoticeReason.ordinary, Optional.empty(), Optional.of(RECEIVED_ON));
        List<Issue> sameDay = faults(NoticeReason.death, Optional.empty(), Optional.of(RECEIVED_ON));
        List<Issue> later = faults(NoticeReason.death, Optional.empty(), Optional.of(RECEIVED_ON.plusDays(1)));
        // Then
        assertThat(missing).extracting(Issue::name).containsExactly("diedOn");
        assertThat(tooMuch).extracting(Issue::name).containsExactly("diedOn");
        assertThat(sameDay).isEmpty();
        assertThat(later).extracting(Issue::name).containsExactly("diedOn");
    }

    @Test
    void asksTheNewContractOfAnInternalMoveAndOfNothingElse() {
        // When
        Optional<Issue> missing =
                NoticeRules.onlyForInternalMove(NoticeReason.internalMove, Optional.empty(), "newTenancyId");
        Optional<Issue> tooMuch = NoticeRules.onlyForInternalMove(NoticeReason.death, Optional.of("x"), "newTenancyId");
        Optional<Issue> given =
                NoticeRules.onlyForInternalMove(NoticeReason.internalMove, Optional.of("x"), "newTenancyId");
        // Then
        assertThat(missing).map(Issue::name).contains("newTenancyId");
        assertThat(tooMuch).map(Issue::name).contains("newTenancyId");
        assertThat(given).isEmpty();
    }

    private static List<Issue> faults(NoticeReason reason, Optional<Integer> months, Optional<LocalDate> diedOn) {
        NoticeFacts facts = new NoticeFacts(
                reason, RECEIVED_ON, months, diedOn, Optional.empty(), false, Optional.empty(), Optional.empty());
        return NoticeRules.faults(facts, Parameters.shipped());
    }
}
