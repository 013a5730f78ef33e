package be.huurwerk.benchmarks.population;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.calculation.Bound;
import be.huurwerk.rent.calculation.IncomeBand;
import be.huurwerk.rent.calculation.RentAssessment;
import be.huurwerk.rent.calculation.RentCalculation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PopulationTest {

    private static final LocalDate ON = LocalDate.of(2024, 1, 1);

    @Test
    void isTheSameForTheSameSeed() {
        // Given
        List<GeneratedTenancy> few = new Population(7, ON).tenancies().limit(20).toList();

        // When
        List<GeneratedTenancy> many =
                new Population(7, ON).tenancies().limit(200).toList();

        // Then
        assertThat(many.subList(0, 20)).isEqualTo(few);
        assertThat(many).extracting(GeneratedTenancy::tenancyId).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void hasEveryBandBothBoundsAndHalfOfItAlone() {
        // Given
        RentCalculation calculation = new RentCalculation(Parameters.shipped());
        List<GeneratedTenancy> tenancies =
                new Population(7, ON).tenancies().limit(2_000).toList();

        // When
        List<RentAssessment> assessed = tenancies.stream()
                .map(tenancy -> calculation.assess(tenancy.question(ON)))
                .toList();

        // Then
        assertThat(assessed).extracting(RentAssessment::incomeBand).contains(IncomeBand.values());
        assertThat(assessed).extracting(RentAssessment::bound).contains(Bound.values());
        assertThat(tenancies)
                .filteredOn(tenancy -> tenancy.members().size() == 1)
                .hasSizeBetween(900, 1_100);
    }
}
