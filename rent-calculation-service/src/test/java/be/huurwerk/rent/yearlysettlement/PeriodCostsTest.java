package be.huurwerk.rent.yearlysettlement;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.allocationkey.PolicyKeys;
import be.huurwerk.rent.building.Building;
import be.huurwerk.rent.chargesettlement.Period;
import be.huurwerk.rent.cost.BuildingCost;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PeriodCostsTest {

    private static final Building BUILDING = new Building(new UUID(0, 99), "B", List.of(), List.of(), 0);
    private static final Period YEAR = new Period(LocalDate.parse("2019-01-01"), LocalDate.parse("2019-12-31"));

    @Test
    void takesOfACostTheDaysOfThePeriodLessWhatWasCredited() {
        // Given: of April to March, 275 days of 366; a part of another is credited, all of a third
        List<BuildingCost> recorded = List.of(
                cost(1, "recourseWaiverPremium", "1000.00", "2019-04-01", "2020-03-31", Optional.empty(), false),
                cost(2, "pestControl", "100.00", "2019-01-01", "2019-12-31", Optional.empty(), false),
                cost(3, "pestControl", "-30.00", "2019-01-01", "2019-12-31", Optional.of(2), false),
                cost(4, "commonWater", "50.00", "2019-01-01", "2019-12-31", Optional.empty(), false),
                cost(5, "commonWater", "-50.00", "2019-01-01", "2019-12-31", Optional.of(4), false));
        // Then
        assertThat(costs(recorded))
                .containsExactly(
                        "recourseWaiverPremium 751.37 surface 2019-04-01 2019-12-31",
                        "pestControl 70.00 equal 2019-01-01 2019-12-31");
    }

    @Test
    void makesTwoCostsOfCommunalHeating() {
        assertThat(costs(List.of(cost(1, "utilities", "100.01", "2019-01-01", "2019-12-31", Optional.empty(), true))))
                .containsExactly(
                        "communalHeating 30.00 surface 2019-01-01 2019-12-31",
                        "communalHeating 70.01 meterReading 2019-01-01 2019-12-31");
    }

    private static List<String> costs(List<BuildingCost> recorded) {
        Parameters parameters = Parameters.shipped();
        return PeriodCosts.of(recorded, BUILDING, PolicyKeys.of(parameters), YEAR, parameters).stream()
                .map(cost -> cost.category() + " " + cost.amount() + " " + cost.key() + " "
                        + cost.days().orElseThrow().from() + " "
                        + cost.days().orElseThrow().until())
                .toList();
    }

    private static BuildingCost cost(
            int number,
            String category,
            String amount,
            String from,
            String until,
            Optional<Integer> credits,
            boolean communalHeating) {
        return new BuildingCost(
                new UUID(0, number),
                BUILDING.buildingId(),
                Optional.empty(),
                category,
                Optional.empty(),
                communalHeating,
                Euro.of(amount),
                LocalDate.parse(from),
                LocalDate.parse(until),
                Optional.empty(),
                credits.map(other -> new UUID(0, other)),
                Instant.EPOCH,
                1);
    }
}
