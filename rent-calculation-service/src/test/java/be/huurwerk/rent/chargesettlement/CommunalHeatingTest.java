package be.huurwerk.rent.chargesettlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.webkit.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommunalHeatingTest {

    @TempDir
    Path policy;

    @Test
    void saysThatThePolicyIsNotWholeInsteadOfFailing() throws IOException {
        // Given
        Files.createDirectories(policy.resolve("rent"));
        Files.writeString(policy.resolve("rent/communal-heating.yaml"), """
            title: {nl: Verdeling, en: Division}
            unit: percent
            validity: untilReplaced
            values:
              - {from: 2017-01-01, value: {fixed: 30, metered: 60}, status: policy, source: "test"}
            """);
        Parameters parameters = Parameters.withPolicy(policy);
        // When
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> CommunalHeating.of(
                        new UUID(0, 1),
                        "utilities",
                        Euro.of("1000.00"),
                        AllocationKey.surface,
                        Optional.empty(),
                        LocalDate.parse("2019-01-01"),
                        parameters));
        // Then
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("communalHeatingNotWhole");
        assertThat(refused.detail().orElseThrow().en())
                .isEqualTo("policy/rent/communal-heating divides 30 and 60 of 100.");
    }

    @Test
    void asksNoReadingsForAPartThatComesToNothing() {
        // Given
        Cost whole = new Cost(new UUID(0, 1), "utilities", Euro.of("9.00"), AllocationKey.surface, Optional.empty());
        Cost nothing = new Cost(new UUID(0, 1), "utilities", Euro.ZERO, AllocationKey.meterReading, Optional.empty());
        // Then
        assertThat(new CommunalHeating(whole, nothing).costs()).containsExactly(whole);
    }
}
