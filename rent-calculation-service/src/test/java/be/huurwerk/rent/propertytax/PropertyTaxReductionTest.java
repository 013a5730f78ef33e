package be.huurwerk.rent.propertytax;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.rent.Cases;
import be.huurwerk.rent.calculation.Arithmetic;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PropertyTaxReductionTest {

    private final Parameters parameters = Parameters.shipped();

    @TestFactory
    Stream<DynamicTest> publishedExamples() {
        return Cases.of("property-tax", (question, expected) -> {
            // When
            PropertyTaxReduction found = PropertyTaxReduction.of(
                    question.required("assessmentYear").asInt(),
                    question.required("children").asInt(),
                    question.path("disabledChildren").asInt(0),
                    parameters);

            // Then
            assertThat(found.countedChildren())
                    .isEqualTo(expected.required("countedChildren").asInt());
            assertThat(found.reduction().orElseThrow().amount())
                    .isEqualTo(Arithmetic.cents(expected.required("reduction").asText()));
        });
    }

    @Test
    void isNotGuessedForAYearWhoseTableIsUnknown() {
        // When
        PropertyTaxReduction found = PropertyTaxReduction.of(2021, 3, 0, parameters);

        // Then
        assertThat(found.reduction()).isEmpty();
        assertThat(found.unknown().orElseThrow().name()).isEqualTo("rent/property-tax-reduction");
    }

    @Test
    void saysHowSureItsFiguresAre() {
        assertThat(PropertyTaxReduction.of(2019, 12, 0, parameters).status()).isEqualTo(Status.CONFIRMED);
        assertThat(PropertyTaxReduction.of(2023, 3, 0, parameters).status()).isEqualTo(Status.LIKELY);
        assertThat(PropertyTaxReduction.of(2023, 1, 0, parameters).status()).isEqualTo(Status.CONFIRMED);
    }
}
