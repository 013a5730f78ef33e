package be.huurwerk.servicekit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.servicekit.audit.AuditRecord.Concerned;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConcernsTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final UUID THREE = new UUID(0, 3);
    private static final UUID FOUR = new UUID(0, 4);

    private final Concerns concerns = new Concerns();

    record File(UUID fileId, String words, BigDecimal amount, LocalDate on, List<Part> parts, Optional<UUID> before) {}

    record Part(UUID personId, List<String> words, Object value, Optional<Map<String, String>> more) {}

    record Boxed<T>(T inside) {}

    interface Files {
        void get(@PathParam("fileId") UUID id, @QueryParam("personId") UUID person, File body);
    }

    @Test
    void findsTheIdsThatStandInAnAnswerWhateverElseStandsBesideThem() {
        // When
        concerns.addAnswer(new File(
                ONE,
                "words",
                BigDecimal.TEN,
                LocalDate.EPOCH,
                List.of(new Part(TWO, List.of("word"), THREE, Optional.empty())),
                Optional.of(FOUR)));

        // Then
        assertThat(concerns.found())
                .containsExactly(
                        new Concerned("fileId", ONE),
                        new Concerned("personId", TWO),
                        new Concerned("value", THREE),
                        new Concerned("before", FOUR));
    }

    @Test
    void findsAnIdWhoseTypeOnlyTheAnswerKnows() {
        concerns.addAnswer(new Boxed<>(new Boxed<>(ONE)));

        assertThat(concerns.found()).containsExactly(new Concerned("inside", ONE));
    }

    @Test
    void namesTheIdsOfACallAsItsParametersAreCalled() throws NoSuchMethodException {
        // Given
        Method method = Files.class.getDeclaredMethod("get", UUID.class, UUID.class, File.class);

        // When
        concerns.addCall(method, new Object[] {
            ONE, TWO, new File(THREE, "words", BigDecimal.ONE, LocalDate.EPOCH, List.of(), Optional.empty())
        });

        // Then
        assertThat(concerns.found())
                .containsExactly(
                        new Concerned("fileId", ONE), new Concerned("personId", TWO), new Concerned("fileId", THREE));
    }
}
