package be.huurwerk.rent.recalculation;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.Cases;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecalculationDateTest {

    @TempDir
    Path policy;

    @TestFactory
    Stream<DynamicTest> publishedExamples() {
        return Cases.of("dates", (question, expected) -> {
            // When
            RecalculationDate date = RecalculationDate.of(
                    RecalculationReason.valueOf(question.required("reason").asText()),
                    LocalDate.parse(question.required("completedOn").asText()),
                    parameters(question));

            // Then
            assertThat(date.effectiveFrom())
                    .isEqualTo(expected.required("effectiveFrom").asText());
            assertThat(date.proofCutOffDay())
                    .isEqualTo(
                            Optional.ofNullable(expected.get("proofCutOffDay")).map(JsonNode::asInt));
        });
    }

    @ParameterizedTest(name = "for {0}: by {1}")
    @CsvSource({"2020-02-01, 2020-01-20", "2020-01-01, 2019-12-20", "2019-07-01, 2019-06-20"})
    void tellsTheLastDayForProofs(LocalDate effectiveFrom, LocalDate lastDay) {
        assertThat(ProofDeadline.of(effectiveFrom, Parameters.shipped())).isEqualTo(lastDay);
    }

    @Test
    void tellsTheLastDayOfALandlordWhoTakesProofsInTheMonthItself() {
        assertThat(ProofDeadline.of(LocalDate.of(2020, 2, 1), withCutOff(10, 0, 1)))
                .isEqualTo(LocalDate.of(2020, 2, 10));
    }

    private Parameters parameters(JsonNode question) {
        return Optional.ofNullable(question.get("cutOff"))
                .map(cutOff -> withCutOff(
                        cutOff.required("day").asInt(),
                        cutOff.required("inTime").asInt(),
                        cutOff.required("late").asInt()))
                .orElseGet(Parameters::shipped);
    }

    private Parameters withCutOff(int day, int inTime, int late) {
        try {
            Files.createDirectories(policy.resolve("rent"));
            Files.writeString(policy.resolve("rent/proof-cut-off.yaml"), """
                    title: {nl: Uiterste dag voor bewijzen, en: Cut-off day for proofs}
                    unit: none
                    validity: untilReplaced
                    values:
                      - {from: 2017-01-01, value: {day: %d, inTime: %d, late: %d}, status: policy, source: the case}
                    """.formatted(day, inTime, late));
            return Parameters.withPolicy(policy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
