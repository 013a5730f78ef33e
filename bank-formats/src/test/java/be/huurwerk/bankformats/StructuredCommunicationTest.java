package be.huurwerk.bankformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructuredCommunicationTest {

    static Stream<JsonNode> written() {
        return Cases.of("ogm").filter(one -> one.get("inputs").has("text"));
    }

    static Stream<JsonNode> computed() {
        return Cases.of("ogm").filter(one -> one.get("inputs").has("base"));
    }

    @Test
    void theCasesAreAllThere() {
        assertThat(written()).hasSize(11);
        assertThat(computed()).hasSize(7);
    }

    @ParameterizedTest
    @MethodSource("written")
    void readsAWrittenCommunication(JsonNode one) {
        // Given
        String text = one.at("/inputs/text").asText();

        // When
        var read = StructuredCommunication.parse(text);

        // Then
        if (one.at("/expected/valid").asBoolean()) {
            assertThat(read.orElseThrow().digits())
                    .isEqualTo(one.at("/expected/digits").asText());
        } else {
            assertThat(read).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("computed")
    void computesTheCheckDigitsOfABase(JsonNode one) {
        // Given
        long base = one.at("/inputs/base").asLong();

        // When
        var communication = StructuredCommunication.of(base);

        // Then
        assertThat(communication.digits()).isEqualTo(one.at("/expected/full").asText());
        assertThat(communication.formatted())
                .isEqualTo(one.at("/expected/formatted").asText());
        assertThat(communication.base()).isEqualTo(base);
        assertThat(communication.digits()).endsWith(one.at("/expected/check").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010806817183",
                "010/8068/17183",
                " +++010/8068/17183+++ ",
                "***010806817183***",
                "+++ 010/8068/17183 +++"
            })
    void acceptsEveryWayOfWriting(String text) {
        assertThat(StructuredCommunication.parse(text)).contains(new StructuredCommunication("010806817183"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+++",
                "++++++",
                "+++010/8068/17183***",
                "+++010/8068/17183",
                "01080681718",
                "0108068171833",
                "+01080681718"
            })
    void refusesAnythingElse(String text) {
        assertThat(StructuredCommunication.isValid(text)).isFalse();
    }

    @Test
    void refusesDigitsOfAnotherScript() {
        assertThat(StructuredCommunication.isValid("\u0660\u0661\u0660806817183"))
                .isFalse();
    }

    @Test
    void neverIssuesBaseZero() {
        assertThatThrownBy(() -> StructuredCommunication.issue(0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(StructuredCommunication.issue(100_000_001L).digits()).startsWith("0100000001");
    }

    @Test
    void noSingleWrongDigitPasses() {
        // Given
        Random random = new Random(20190301);
        for (int round = 0; round < 500; round++) {
            String right = StructuredCommunication.of(random.nextLong(1, 10_000_000_000L))
                    .digits();
            int at = random.nextInt(12);
            int other = (right.charAt(at) - '0' + 1 + random.nextInt(9)) % 10;

            // When
            String wrong = right.substring(0, at) + other + right.substring(at + 1);

            // Then
            assertThat(StructuredCommunication.isValid(wrong)).as(wrong).isFalse();
        }
    }
}
