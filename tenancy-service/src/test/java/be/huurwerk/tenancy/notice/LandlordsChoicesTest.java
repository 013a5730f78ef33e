package be.huurwerk.tenancy.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.webkit.problem.Issue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a landlord may choose of notices: from when a tenant's counts, and the period that the law leaves open. */
class LandlordsChoicesTest {

    private static final LocalDate RECEIVED_ON = LocalDate.of(2019, 4, 2);
    private static final LocalDate SENT_ON = LocalDate.of(2019, 3, 29);

    @TempDir
    Path directory;

    @Test
    void countsFromTheReceiptUnlessTheLandlordSaysOtherwise() {
        assertThat(startsOn(ordinary(Optional.of(SENT_ON)), Parameters.shipped()))
                .isEqualTo("2019-05-01");
    }

    @Test
    void countsFromTheSendingWhereTheLandlordWantsIt() throws IOException {
        // Given
        Parameters parameters = policy("notice-reference-date", "notification");
        // Then
        assertThat(startsOn(ordinary(Optional.of(SENT_ON)), parameters)).isEqualTo("2019-04-01");
        assertThat(NoticeRules.faults(ordinary(Optional.empty()), parameters))
                .extracting(Issue::name)
                .containsExactly("notifiedOn");
        assertThat(NoticeRules.faults(landlords(), parameters)).isEmpty();
    }

    @Test
    void nobodySendsWhatIsReceivedAlready() {
        // When
        List<Issue> faults = NoticeRules.faults(ordinary(Optional.of(RECEIVED_ON.plusDays(1))), Parameters.shipped());
        // Then
        assertThat(faults).extracting(Issue::name).containsExactly("notifiedOn");
    }

    @Test
    void countsFromTheMoveToTheCareHomeWhereTheLandlordWantsIt() throws IOException {
        // Given
        Parameters parameters = policy("notice-care-home-start", "move");
        Optional<LocalDate> moved = Optional.of(LocalDate.of(2019, 5, 20));
        // Then
        assertThat(startsOn(careHome(moved), Parameters.shipped())).isEqualTo("2019-05-01");
        assertThat(startsOn(careHome(moved), parameters)).isEqualTo("2019-06-01");
        assertThat(NoticeRules.faults(careHome(Optional.empty()), parameters))
                .extracting(Issue::name)
                .containsExactly("movedOn");
    }

    @Test
    void aMoveBeforeTheNoticeEndsNothingBeforeTheLandlordHears() throws IOException {
        // Given
        Parameters parameters = policy("notice-care-home-start", "move");
        // Then
        assertThat(startsOn(careHome(Optional.of(LocalDate.of(2019, 1, 10))), parameters))
                .isEqualTo("2019-05-01");
    }

    @Test
    void onlyACareHomeHasAMove() {
        // Given
        NoticeFacts facts = facts(NoticeReason.ordinary, Optional.empty(), Optional.of(SENT_ON));
        // Then
        assertThat(NoticeRules.faults(facts, Parameters.shipped()))
                .extracting(Issue::name)
                .containsExactly("movedOn");
    }

    @Test
    void thePeriodForFalseStatementsIsTheLandlordsToSupply() throws IOException {
        // Given
        NoticeFacts facts = facts(NoticeReason.falseStatements, Optional.empty(), Optional.empty());
        Parameters parameters = policy("notice-false-statements", "months", "3");
        // Then
        assertThatThrownBy(() -> NoticeTerm.of(facts, Parameters.shipped()))
                .isInstanceOf(UnknownParameterException.class)
                .hasMessageContaining("tenancy/notice-false-statements");
        assertThat(NoticeTerm.of(facts, parameters).endsOn()).isEqualTo("2019-07-31");
    }

    private static LocalDate startsOn(NoticeFacts facts, Parameters parameters) {
        return NoticeTerm.of(facts, parameters).startsOn();
    }

    private static NoticeFacts ordinary(Optional<LocalDate> notifiedOn) {
        return facts(NoticeReason.ordinary, notifiedOn, Optional.empty());
    }

    private static NoticeFacts landlords() {
        return facts(NoticeReason.seriousBreach, Optional.empty(), Optional.empty());
    }

    private static NoticeFacts careHome(Optional<LocalDate> movedOn) {
        return facts(NoticeReason.careHome, Optional.empty(), movedOn);
    }

    private static NoticeFacts facts(NoticeReason reason, Optional<LocalDate> notifiedOn, Optional<LocalDate> movedOn) {
        return new NoticeFacts(
                reason, RECEIVED_ON, Optional.empty(), Optional.empty(), Optional.empty(), false, notifiedOn, movedOn);
    }

    private Parameters policy(String name, String choice) throws IOException {
        return policy(name, "choice", choice);
    }

    private Parameters policy(String name, String unit, String value) throws IOException {
        Path folder = Files.createDirectories(directory.resolve("tenancy"));
        Files.writeString(folder.resolve(name + ".yaml"), """
                title: {nl: Test, en: Test}
                unit: %s
                validity: untilReplaced
                values:
                  - {from: 2008-01-01, value: %s, status: policy, source: "test"}
                """.formatted(unit, value));
        return Parameters.withPolicy(directory);
    }
}
