package be.huurwerk.rent.cost;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BuildingCostTest {

    @Test
    void isOfTheDaysOfAYearByDays() {
        // Given: 1000.00 of April to March, 275 days of 2019 and 91 of 2020
        BuildingCost premium = cost("1000.00", "2019-04-01", "2020-03-31");
        // Then: 1000 x 275 / 366 = 751.366, and the rest
        assertThat(ofDays(premium, "2019-04-01", "2019-12-31")).isEqualTo(Euro.of("751.37"));
        assertThat(ofDays(premium, "2020-01-01", "2020-03-31")).isEqualTo(Euro.of("248.63"));
    }

    @Test
    void isTheSumOfPartsThatFollowEachOtherWhateverTheyAre() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            // Given
            LocalDate from = LocalDate.parse("2019-01-01").plusDays(random.nextInt(400));
            LocalDate until = from.plusDays(random.nextInt(500));
            BuildingCost cost =
                    cost(Euro.ofCents(random.nextInt(2_000_000) - 1_000_000).toString(), from, until);
            // When
            Euro sum = Euro.ZERO;
            LocalDate next = from;
            while (!next.isAfter(until)) {
                LocalDate last = next.plusDays(random.nextInt(120));
                last = last.isAfter(until) ? until : last;
                sum = sum.plus(cost.ofDays(next, last));
                next = last.plusDays(1);
            }
            // Then
            assertThat(sum).isEqualTo(cost.amount());
        }
    }

    private static Euro ofDays(BuildingCost cost, String first, String last) {
        return cost.ofDays(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static BuildingCost cost(String amount, String from, String until) {
        return cost(amount, LocalDate.parse(from), LocalDate.parse(until));
    }

    private static BuildingCost cost(String amount, LocalDate from, LocalDate until) {
        return new BuildingCost(
                new UUID(0, 1),
                new UUID(0, 2),
                Optional.empty(),
                "recourseWaiverPremium",
                Optional.empty(),
                false,
                Euro.of(amount),
                from,
                until,
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                0);
    }
}
