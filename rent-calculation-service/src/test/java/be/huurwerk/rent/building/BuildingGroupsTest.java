package be.huurwerk.rent.building;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static Building building(Building.Group... groups) {
        return new Building(new UUID(0, 99), "B", List.of(), List.of(groups), 0);
    }
}
