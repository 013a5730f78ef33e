package be.huurwerk.benchmarks.assessment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.calculation.RentQuestion;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DmnRentTest {

    private final Parameters parameters = Parameters.shipped();
    private final RentCalculation calculation = new RentCalculation(parameters);
    private final DmnFacts facts = new DmnFacts(parameters);
    private final DmnRent model = new DmnRent();

    @Test
    void saysTheSameAsTheServiceOfEveryHousehold() {
        assertThatCode(() -> Questions.all()
                        .forEach(question ->
                                Agreement.check(question, calculation.assess(question), decisions(question))))
                .doesNotThrowAnyException();
    }

    @Test
    void aCentOfDifferenceIsRefused() {
        // Given
        RentQuestion question = Questions.all().get(0);
        Map<String, Object> decisions = new HashMap<>(decisions(question));

        // When
        decisions.computeIfPresent("rent", (name, rent) -> ((BigDecimal) rent).add(new BigDecimal("0.01")));

        // Then
        assertThatThrownBy(() -> Agreement.check(question, calculation.assess(question), decisions))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("rent: ");
    }

    private Map<String, Object> decisions(RentQuestion question) {
        return model.decisions(model.context(facts.of(question)));
    }
}
