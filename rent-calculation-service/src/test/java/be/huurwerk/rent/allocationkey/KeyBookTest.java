package be.huurwerk.rent.allocationkey;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.chargesettlement.AllocationKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyBookTest {

    private static final UUID BUILDING = new UUID(0, 99);

    private final KeyBook book = new KeyBook(
            List.of(
                    decision(1, Optional.empty(), AllocationKey.surface, "2019-01-01"),
                    decision(2, Optional.of("A"), AllocationKey.daysLet, "2019-07-01"),
                    decision(3, Optional.empty(), AllocationKey.occupants, "2019-01-01")),
            Parameters.shipped());

    @Test
    void goesByTheKeyOfTheGroupElseOfTheBuildingElseOfThePolicy() {
        assertThat(keyOf(Optional.of("A"), "2019-08-01")).isEqualTo(AllocationKey.daysLet);
        assertThat(keyOf(Optional.of("A"), "2019-06-30")).isEqualTo(AllocationKey.occupants);
        assertThat(keyOf(Optional.empty(), "2019-08-01")).isEqualTo(AllocationKey.occupants);
        assertThat(keyOf(Optional.of("A"), "2018-12-31")).isEqualTo(AllocationKey.equal);
    }

    @Test
    void hasAKeyForHeatingAndForTheLandlordsOwnCategories() {
        LocalDate day = LocalDate.parse("2019-08-01");
        assertThat(book.keyOf(Optional.empty(), "utilities", true, day)).isEqualTo(AllocationKey.surface);
        assertThat(book.keyOf(Optional.empty(), "utilities", false, day)).isEqualTo(AllocationKey.occupants);
        assertThat(book.keyOf(Optional.empty(), "garden", false, day)).isEqualTo(AllocationKey.equal);
    }

    @Test
    void isChangedByAnotherKeyUntilTheNextOneHolds() {
        assertThat(isChanged(AllocationKey.equal, "2019-03-01", "2018-01-01", "2018-12-31"))
                .isFalse();
        assertThat(isChanged(AllocationKey.equal, "2019-03-01", "2019-01-01", "2019-12-31"))
                .isTrue();
        assertThat(isChanged(AllocationKey.occupants, "2019-03-01", "2019-01-01", "2019-12-31"))
                .isFalse();
        // the policy divides it equally until the key of 2019
        assertThat(isChanged(AllocationKey.surface, "2018-07-01", "2019-01-01", "2019-12-31"))
                .isFalse();
        assertThat(isChanged(AllocationKey.surface, "2018-07-01", "2018-01-01", "2018-12-31"))
                .isTrue();
        assertThat(isChanged(AllocationKey.equal, "2018-07-01", "2018-01-01", "2019-12-31"))
                .isFalse();
    }

    private boolean isChanged(AllocationKey key, String validFrom, String first, String last) {
        return book.isChangedBy(
                decision(4, Optional.empty(), key, validFrom), LocalDate.parse(first), LocalDate.parse(last));
    }

    private AllocationKey keyOf(Optional<String> group, String day) {
        return book.keyOf(group, "liftMaintenance", false, LocalDate.parse(day));
    }

    private static KeyDecision decision(int number, Optional<String> group, AllocationKey key, String validFrom) {
        LocalDate from = LocalDate.parse(validFrom);
        return new KeyDecision(
                new UUID(0, number), BUILDING, group, "liftMaintenance", false, key, from, from, Instant.EPOCH);
    }
}
