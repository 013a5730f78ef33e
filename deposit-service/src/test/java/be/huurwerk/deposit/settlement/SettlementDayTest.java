package be.huurwerk.deposit.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.parameter.Parameters;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From which day on a deposit can be settled. */
class SettlementDayTest {

    private static final Optional<LocalDate> JUNE_30 = Optional.of(LocalDate.of(2019, 6, 30));

    private final SettlementDay byTheExample = new SettlementDay(Parameters.shipped());

    @Test
    void isTheLastDayOfALeaseWhoseKeysCameBackBefore() {
        assertThat(byTheExample.of(JUNE_30, Optional.of(LocalDate.of(2019, 6, 20))))
                .isEqualTo(JUNE_30);
    }

    @Test
    void isTheDayOfTheKeysThatCameBackLate() {
        assertThat(byTheExample.of(JUNE_30, Optional.of(LocalDate.of(2019, 7, 5))))
                .contains(LocalDate.of(2019, 7, 5));
    }

    @Test
    void isNotKnownWhileTheKeysAreOutOrNobodyKnowsTheEnd() {
        assertThat(byTheExample.of(JUNE_30, Optional.empty())).isEmpty();
        assertThat(byTheExample.of(Optional.empty(), JUNE_30)).isEmpty();
    }

    @Test
    void comesTheDaysLaterThatTheLandlordWaits() {
        // Given a policy of 14 days since 2019
        SettlementDay waiting = new SettlementDay(Parameters.withPolicy(policy()));

        // When / Then
        assertThat(waiting.of(JUNE_30, Optional.of(LocalDate.of(2019, 6, 20)))).contains(LocalDate.of(2019, 7, 14));
        assertThat(waiting.of(Optional.of(LocalDate.of(2018, 6, 30)), Optional.of(LocalDate.of(2018, 6, 30))))
                .contains(LocalDate.of(2018, 6, 30));
    }

    private static Path policy() {
        try {
            return Path.of(
                    SettlementDayTest.class.getResource("/policy/waiting").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
