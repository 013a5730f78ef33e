package be.huurwerk.rent.yearlysettlement;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.allocationkey.PolicyKeys;
import be.huurwerk.rent.building.Building;
import be.huurwerk.rent.chargesettlement.Cost;
import be.huurwerk.rent.chargesettlement.Period;
import be.huurwerk.rent.cost.BuildingCost;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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

    @Test
    void cutsTheCostOfAGroupWhereItsDwellingsChange() {
        // Given: 181 of 365 days, and a credit note; the key and the policy are those of the first day
        UUID first = new UUID(1, 1);
        UUID second = new UUID(1, 2);
        Building building = new Building(
                BUILDING.buildingId(),
                "B",
                List.of(),
                List.of(
                        new Building.Group("A", Optional.empty(), Set.of(first)),
                        new Building.Group("A", Optional.of(LocalDate.parse("2019-07-01")), Set.of(first, second))),
                0);
        List<BuildingCost> recorded = Stream.of(
                        cost(1, "liftMaintenance", "400.00", "2019-01-01", "2019-12-31", Optional.empty(), false),
                        cost(2, "liftMaintenance", "-35.00", "2019-01-01", "2019-12-31", Optional.of(1), false))
                .map(PeriodCostsTest::ofGroup)
                .toList();
        Parameters parameters = Parameters.shipped();
        // When
        List<Cost> costs = PeriodCosts.of(recorded, building, PolicyKeys.of(parameters), YEAR, parameters);
        // Then: 400 x 181 / 365 = 198.36, less 35 x 181 / 365 = 17.36; the rest of 365.00
        assertThat(costs)
                .extracting(
                        cost -> cost.amount() + " " + cost.days().orElseThrow().from() + " "
                                + cost.days().orElseThrow().until() + " "
                                + cost.group().orElseThrow().size())
                .containsExactly("181.00 2019-01-01 2019-06-30 1", "184.00 2019-07-01 2019-12-31 2");
    }

    private static BuildingCost ofGroup(BuildingCost cost) {
        return new BuildingCost(
                cost.costId(),
                cost.buildingId(),
                Optional.of("A"),
                cost.category(),
                cost.nature(),
                cost.communalHeating(),
                cost.amount(),
                cost.from(),
                cost.until(),
                cost.invoiceReference(),
                cost.credits(),
                cost.recordedAt(),
                cost.vouchers());
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
