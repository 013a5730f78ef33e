package be.huurwerk.tenancy.occupancy;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.tenancy.Cases;
import be.huurwerk.webkit.problem.UnknownParameter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class OccupancyAssessmentTest {

    private static final Parameters PARAMETERS = Parameters.shipped();

    @TestFactory
    Stream<DynamicTest> countsAsTheLawOfTheDay() {
        return Cases.yaml("/cases/occupancy.yaml").stream()
                .map(published -> DynamicTest.dynamicTest(published.get("name").asText(), () -> {
                    // Given
                    JsonNode facts = published.get("facts");
                    JsonNode expected = published.get("expected");
                    // When
                    OccupancyAssessment assessment = assess(
                            LocalDate.parse(facts.get("on").asText()),
                            facts.get("bedrooms").asInt(),
                            Tenants.valueOf(facts.get("tenants").asText()),
                            facts.get("otherOccupants").asInt());
                    // Then
                    assertThat(assessment.occupants())
                            .contains(expected.get("occupants").asInt());
                    assertThat(assessment.extraBedrooms())
                            .contains(expected.get("extraBedrooms").asInt());
                    assertThat(assessment.surplusBedrooms())
                            .contains(expected.get("surplusBedrooms").asInt());
                    assertThat(assessment.underOccupied())
                            .contains(expected.get("underOccupied").asBoolean());
                    assertThat(assessment.unknown()).isEmpty();
                }));
    }

    @Test
    void oneOccupantMoreNeverMakesADwellingEmptier() {
        // Given
        LocalDate on = LocalDate.of(2024, 1, 1);
        // When
        List<Integer> surplus = IntStream.rangeClosed(0, 8)
                .mapToObj(others -> assess(on, 5, Tenants.couple, others))
                .map(OccupancyAssessment::surplusBedrooms)
                .map(Optional::orElseThrow)
                .toList();
        // Then
        assertThat(surplus).containsExactly(3, 2, 1, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void saysWhichFigureIsUnknownBeforeTheRuleBegan() {
        // Given
        LocalDate before = LocalDate.of(2017, 2, 28);
        // When
        OccupancyAssessment assessment = assess(before, 3, Tenants.single, 0);
        // Then
        assertThat(assessment.underOccupied()).isEmpty();
        assertThat(assessment.unknown()).contains(List.of(new UnknownParameter("tenancy/occupancy-couple", before)));
    }

    private static OccupancyAssessment assess(LocalDate on, int bedrooms, Tenants tenants, int others) {
        return OccupancyAssessment.of(new OccupancyRequest(on, bedrooms, tenants, others), PARAMETERS);
    }
}
