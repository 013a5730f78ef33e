package be.huurwerk.rent.chargesettlement;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnreadDaysTest {

    private static final Period YEAR = period("2023-01-01", "2023-12-31");
    private static final UUID READ = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    @Test
    void areThoseThatNoReadingCovers() {
        // Given: the other from April on alone, and not for a week in July
        MeterUses uses = uses(
                use(READ, "2022-12-11", "2024-01-05"),
                use(OTHER, "2023-07-08", "2023-12-31"),
                use(OTHER, "2023-04-01", "2023-06-30"));
        // Then
        assertThat(said(YEAR, uses, Optional.empty(), let(READ), let(OTHER)))
                .containsExactly("2 2023-01-01 2023-03-31", "2 2023-07-01 2023-07-07");
    }

    @Test
    void areAllDaysOfADwellingThatWasNeverReadVacantOnesToo() {
        MeterUses uses = uses(use(READ, "2023-01-01", "2023-12-31"));
        assertThat(said(YEAR, uses, Optional.empty(), let(READ), vacant(OTHER)))
                .containsExactly("2 2023-01-01 2023-12-31");
    }

    @Test
    void areOnlyThoseOfTheCostAndOfItsBearers() {
        // Given
        MeterUses uses = uses(use(READ, "2023-02-01", "2023-12-31"));
        // Then
        assertThat(said(period("2023-02-01", "2023-06-30"), uses, Optional.of(Set.of(READ)), let(READ), let(OTHER)))
                .isEmpty();
        assertThat(said(period("2023-01-15", "2023-06-30"), uses, Optional.of(Set.of(READ)), let(READ), let(OTHER)))
                .containsExactly("1 2023-01-15 2023-01-31");
    }

    @Test
    void matterNotWhereTheLandlordBearsAll() {
        assertThat(said(YEAR, MeterUses.NONE, Optional.empty(), vacant(READ), vacant(OTHER)))
                .isEmpty();
    }

    private static List<String> said(
            Period ofCost, MeterUses uses, Optional<Set<UUID>> bearers, Dwelling... dwellings) {
        Cost cost = new Cost(
                new UUID(0, 9),
                "communalHeating",
                Euro.of("700.00"),
                AllocationKey.meterReading,
                bearers,
                Optional.of(ofCost));
        Cost another = new Cost(new UUID(0, 8), "pestControl", Euro.of("7.00"), AllocationKey.equal, Optional.empty());
        return UnreadDays.of(List.of(another, cost, cost), List.of(dwellings), YEAR, uses).stream()
                .map(days -> days.dwellingId().getLeastSignificantBits() + " " + days.from() + " " + days.until())
                .toList();
    }

    private static Dwelling let(UUID id) {
        return new Dwelling(
                id,
                new BigDecimal("60.00"),
                List.of(new Stay(new UUID(1, 1), YEAR, List.of(new Stay.Occupants(YEAR, 1)))));
    }

    private static Dwelling vacant(UUID id) {
        return new Dwelling(id, new BigDecimal("60.00"), List.of());
    }

    private static MeterUses uses(MeterUse... uses) {
        return new MeterUses(Stream.of(uses).toList(), DayWeights.BY_DAYS);
    }

    private static MeterUse use(UUID dwelling, String from, String until) {
        return new MeterUse(dwelling, period(from, until), BigDecimal.TEN, false);
    }

    private static Period period(String from, String until) {
        return new Period(LocalDate.parse(from), LocalDate.parse(until));
    }
}
