package be.huurwerk.deposit.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.parameter.Parameters;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** By when a deposit is paid back: three months by the example policy. */
class RefundTermTest {

    private static final LocalDate END = LocalDate.of(2019, 6, 30);

    private final RefundTerm fromTheInspection = new RefundTerm(Parameters.withPolicy(policy()));

    @Test
    void countsFromTheEndOfTheContractByTheExample() {
        assertThat(new RefundTerm(Parameters.shipped()).lastDay(END, Optional.empty()))
                .contains(LocalDate.of(2019, 9, 30));
    }

    @Test
    void countsFromAnInspectionAfterTheEnd() {
        assertThat(fromTheInspection.lastDay(END, Optional.of(LocalDate.of(2019, 7, 5))))
                .contains(LocalDate.of(2019, 10, 5));
        assertThat(fromTheInspection.lastDay(END, Optional.empty())).isEmpty();
    }

    @Test
    void doesNotBeginBeforeTheContractEndsHoweverEarlyTheKeysCome() {
        assertThat(fromTheInspection.lastDay(END, Optional.of(LocalDate.of(2019, 5, 20))))
                .contains(LocalDate.of(2019, 9, 30));
    }

    private static Path policy() {
        try {
            return Path.of(
                    RefundTermTest.class.getResource("/policy/inspection").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
