package be.huurwerk.rent.building;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BuildingGroupsTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final UUID THIRD = new UUID(0, 3);
    private static final Optional<String> A = Optional.of("A");
    private static final LocalDate NEW_YEAR = LocalDate.parse("2020-01-01");

    private final Building building = building(
            new Building.Group("A", Optional.empty(), Set.of(FIRST, SECOND)),
            new Building.Group("A", Optional.of(NEW_YEAR), Set.of(FIRST, THIRD)),
            new Building.Group("B", Optional.of(NEW_YEAR), Set.of(THIRD)));

    @Test
    void hasTheDwellingsOfTheDay() {
        assertThat(building.bearers(A, NEW_YEAR.minusDays(1))).contains(Set.of(FIRST, SECOND));
        assertThat(building.bearers(A, NEW_YEAR)).contains(Set.of(FIRST, THIRD));
        assertThat(building.bearers(Optional.of("B"), NEW_YEAR.minusDays(1))).contains(Set.of());
        assertThat(building.bearers(Optional.empty(), NEW_YEAR)).isEmpty();
    }

    @Test
    void changesOnTheDaysWithinThatMakeADifference() {
        // Given
        LocalDate before = NEW_YEAR.minusDays(1);
        // Then
        assertThat(building.groupChanges(A, before, NEW_YEAR)).containsExactly(NEW_YEAR);
        assertThat(building.groupChanges(A, NEW_YEAR, NEW_YEAR.plusDays(9))).isEmpty();
        assertThat(building.groupChanges(Optional.empty(), before, NEW_YEAR)).isEmpty();
        assertThat(building(
                                new Building.Group("A", Optional.empty(), Set.of(FIRST)),
                                new Building.Group("A", Optional.of(NEW_YEAR), Set.of(FIRST)))
                        .groupChanges(A, before, NEW_YEAR))
                .isEmpty();
    }

    @Test
    void saysWhetherDaysHaveTheSameDwellings() {
        // Given
        Building always = building(new Building.Group("A", Optional.empty(), Set.of(FIRST, SECOND)));
        LocalDate before = NEW_YEAR.minusYears(1);
        // Then
        assertThat(building.hasSameBearers(always, "A", before, NEW_YEAR.minusDays(1)))
                .isTrue();
        assertThat(building.hasSameBearers(always, "A", before, NEW_YEAR)).isFalse();
        assertThat(always.hasSameBearers(building, "A", before, NEW_YEAR)).isFalse();
    }

    @Test
    void saysWhetherDaysHaveTheSameDwellingsOfTheSameSurface() {
        // Given: the second came on New Year's Day, when the first was made larger
        LocalDate before = NEW_YEAR.minusYears(1);
        LocalDate last = NEW_YEAR.minusDays(1);
        Building grown = of(
                days(FIRST, before, last, "60.00"),
                days(FIRST, NEW_YEAR, null, "65"),
                days(SECOND, NEW_YEAR, null, "40"));
        Building still = of(days(FIRST, before, null, "60"));
        // Then
        assertThat(grown.hasSameDwellings(still, before, last)).isTrue();
        assertThat(still.hasSameDwellings(grown, before, NEW_YEAR)).isFalse();
        assertThat(grown.hasSameDwellings(
                        of(days(FIRST, before, last, "60"), days(FIRST, NEW_YEAR, null, "65")), before, NEW_YEAR))
                .isFalse();
        assertThat(still.hasSameDwellings(of(days(FIRST, before, last, "60")), before, NEW_YEAR))
                .isFalse();
    }

    private static Building.DwellingDays days(UUID dwelling, LocalDate from, LocalDate until, String surface) {
        return new Building.DwellingDays(dwelling, from, Optional.ofNullable(until), new BigDecimal(surface));
    }

    private static Building of(Building.DwellingDays... dwellings) {
        return new Building(new UUID(0, 99), "B", List.of(dwellings), List.of(), 0);
    }

    private static Building building(Building.Group... groups) {
        return new Building(new UUID(0, 99), "B", List.of(), List.of(groups), 0);
    }
}
