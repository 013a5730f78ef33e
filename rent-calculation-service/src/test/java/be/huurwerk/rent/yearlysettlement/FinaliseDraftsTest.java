package be.huurwerk.rent.yearlysettlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.webkit.problem.ProblemException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FinaliseDraftsTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2020, 5, 4);

    private final Parameters parameters = Parameters.shipped();

    @Test
    void goesOnOnTheLastDayForItsDays() {
        assertThatCode(() -> FinaliseDrafts.requireTime(asked(Optional.empty()), LAST_DAY, parameters))
                .doesNotThrowAnyException();
    }

    @Test
    void saysOfEachDraftThatIsLeftOnALaterDayWhichDaysAreTooEarly() {
        // When
        ProblemException tooLate = catchThrowableOfType(
                ProblemException.class,
                () -> FinaliseDrafts.requireTime(
                        asked(Optional.of(LocalDate.of(2020, 6, 1))), LAST_DAY.plusDays(1), parameters));
        // Then
        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.code()).isEqualTo("finalisationTooLate");
        assertThat(tooLate.detail().orElseThrow().en())
                .isEqualTo("The run was asked with payment on 2020-06-03 and new advances from 2020-06-01, which is too"
                        + " early by now: it stays a draft. Ask another run, with later days.");
        assertThat(tooLate.detail().orElseThrow().nl()).contains("betaling op 2020-06-03", "vanaf 2020-06-01");
    }

    /** Thirty days after the last day. */
    private static FinalisationRuns.Asked asked(Optional<LocalDate> advancesFrom) {
        return new FinalisationRuns.Asked(
                LocalDate.of(2019, 1, 1),
                LocalDate.of(2019, 12, 31),
                LAST_DAY.plusDays(30),
                advancesFrom,
                new Who("approver", "somebody"));
    }
}
