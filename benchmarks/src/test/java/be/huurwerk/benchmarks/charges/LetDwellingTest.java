package be.huurwerk.benchmarks.charges;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.benchmarks.population.GeneratedTenancy;
import be.huurwerk.rent.calculation.Member;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LetDwellingTest {

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(LetDwelling.draw(7, 200).subList(0, 20)).isEqualTo(LetDwelling.draw(7, 20));
    }

    @Test
    void isVacantOrChangesHandsInAFewOfAHundredAndIsOfOneHouseholdADay() {
        // When
        List<LetDwelling> dwellings = LetDwelling.draw(7, 1_000);

        // Then
        assertThat(dwellings).filteredOn(dwelling -> dwelling.households() == 0).hasSize(20);
        assertThat(dwellings)
                .filteredOn(dwelling -> dwelling.households() == 2)
                .hasSize(100)
                .allSatisfy(dwelling -> {
                    LocalDate left = dwelling.leases().get(0).end().orElseThrow();
                    LocalDate came = dwelling.leases().get(1).tenancy().startDate();
                    assertThat(left).isBetween(Year.FIRST, Year.LAST).isBefore(came);
                    assertThat(came).isBetween(Year.FIRST, Year.LAST);
                });
    }

    @Test
    void givesEveryHouseholdIdsOfItsOwn() {
        // When
        List<GeneratedTenancy> tenancies = LetDwelling.draw(7, 1_000).stream()
                .flatMap(LetDwelling::tenancies)
                .toList();

        // Then
        assertThat(tenancies)
                .extracting(GeneratedTenancy::tenancyId)
                .hasSize(1_100)
                .doesNotHaveDuplicates();
        assertThat(tenancies)
                .flatExtracting(GeneratedTenancy::members)
                .extracting(member -> UUID.fromString(((Member) member).memberId()))
                .doesNotHaveDuplicates();
    }
}
