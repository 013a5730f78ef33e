package be.huurwerk.regulation.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChoicesTest {

    @TempDir
    Path policy;

    @Test
    void refusesAMisspeltChoiceInsteadOfTakingItForTheOther() throws IOException {
        // Given
        choice(
                "arrears/occupation-indemnity",
                "{from: 2000-01-01, value: rentAndAdvances, status: policy, source: board}");
        // Then
        assertThatThrownBy(() -> Parameters.withPolicy(policy))
                .isInstanceOf(ParameterFileException.class)
                .hasMessageContaining("policy/arrears/occupation-indemnity")
                .hasMessageContaining("2000-01-01: rentAndAdvances is none of [rent, rentAndAdvance]");
    }

    @Test
    void refusesEveryMisspeltOneUnderAKey() throws IOException {
        // Given
        choice(
                "charge/allocation-keys",
                "{from: 2000-01-01, value: {utilities: surfaces, other: equal}, status: policy, source: board}");
        // Then
        assertThatThrownBy(() -> Parameters.withPolicy(policy)).hasMessageContaining("surfaces is none of");
    }

    @Test
    void takesEveryWordThatIsOne() throws IOException {
        // Given
        choice("rent/social-reduction", "{from: 2000-01-01, value: familyReduction, status: policy, source: board}");
        choice("arrears/late-interest-clause", "{from: 2000-01-01, value: 7, status: policy, source: board}");
        // When
        Parameters parameters = Parameters.withPolicy(policy);
        // Then
        assertThat(parameters
                        .word("policy/rent/social-reduction", LocalDate.parse("2019-01-01"))
                        .value())
                .isEqualTo("familyReduction");
    }

    @Test
    void listsTheWordsOfFilesThatThereAre() {
        assertThat(Parameters.shipped().names())
                .containsAll(Choices.shipped().words().keySet());
    }

    private void choice(String name, String value) throws IOException {
        Path file = policy.resolve(name + ".yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
            title: {nl: Keuze, en: Choice}
            unit: choice
            validity: untilReplaced
            values:
              - %s
            """.formatted(value));
    }
}
