package be.huurwerk.rent.chargesettlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every building, whatever its dwellings, households, costs and keys. */
class SettlementPropertiesTest {

    private static final int BUILDINGS = 10_000;
    private static final LocalDate NEW_YEAR = LocalDate.of(2020, 1, 1);
    private static final Period YEAR = new Period(NEW_YEAR, LocalDate.of(2020, 12, 31));
    private static final DayWeights DEGREE_DAYS = DayWeights.byDegreeDays(Parameters.shipped(), NEW_YEAR);

    private record Building(List<Dwelling> dwellings, List<Cost> costs, MeterUses meters) {}

    @Test
    void everyCostIsDividedToTheCentAndNearlyExactly() {
        Random random = new Random(8);
        for (int i = 0; i < BUILDINGS; i++) {
            // Given
            Building building = building(random);
            // When
            Settlement settlement = Settlement.of(YEAR, building.dwellings(), building.costs(), building.meters(), 1);
            // Then
            Map<Cost, List<Portion>> ofCosts =
                    settlement.portions().stream().collect(Collectors.groupingBy(Portion::cost));
            for (Cost cost : building.costs()) {
                assertThat(sum(ofCosts.get(cost))).isEqualTo(cost.amount());
                ofCosts.get(cost).forEach(SettlementPropertiesTest::assertNearlyExact);
            }
            // and to whom it may be asked
            Euro asked = settlement.statements().values().stream()
                    .map(Settlement.Statement::total)
                    .reduce(Euro.ZERO, Euro::plus);
            Euro vacancy = settlement.vacancy().values().stream().reduce(Euro.ZERO, Euro::plus);
            assertThat(asked.plus(vacancy))
                    .isEqualTo(building.costs().stream().map(Cost::amount).reduce(Euro.ZERO, Euro::plus));
        }
    }

    @Test
    void losesNothingOfAUseHoweverItIsDivided() {
        Random random = new Random(9);
        for (int i = 0; i < 1_000; i++) {
            // Given
            Dwelling dwelling = dwelling(random);
            long units = random.nextInt(10_000_000);
            MeterUse use = new MeterUse(dwelling.dwellingId(), YEAR, BigDecimal.valueOf(units, 3), false);
            // When
            Map<Part, MeterUses.Used> used = new MeterUses(List.of(use), DEGREE_DAYS).of(dwelling.parts(YEAR));
            // Then
            assertThat(used.values().stream()
                            .mapToLong(MeterUses.Used::thousandths)
                            .sum())
                    .isEqualTo(units);
        }
    }

    @Test
    void takesOfAUseOverNewYearThePartOfTheYear() {
        // Given: read on 30 November and on 31 January; December weighs 480, January 510
        Dwelling dwelling = let(new UUID(0, 1), List.of(stay(YEAR)));
        MeterUse use = new MeterUse(
                dwelling.dwellingId(),
                new Period(LocalDate.of(2019, 12, 1), LocalDate.of(2020, 1, 31)),
                new BigDecimal("990"),
                false);
        // When
        Map<Part, MeterUses.Used> used = new MeterUses(List.of(use), DEGREE_DAYS).of(dwelling.parts(YEAR));
        // Then
        assertThat(used.values()).containsExactly(new MeterUses.Used(510_000, true));
    }

    @Test
    void asksNobodyWhenNothingWeighs() {
        // Given
        Cost cost =
                new Cost(new UUID(0, 9), "utilities", Euro.of("10.00"), AllocationKey.meterReading, Optional.empty());
        List<Dwelling> dwellings = List.of(let(new UUID(0, 1), List.of(stay(YEAR))));
        // Then
        assertThatThrownBy(() -> Settlement.of(YEAR, dwellings, List.of(cost), MeterUses.NONE, 1))
                .isInstanceOf(Allocation.NothingToDivideByException.class);
    }

    @Test
    void leavesTheLandlordWhatAVacantBuildingCostWhateverTheKey() {
        // Given
        List<Dwelling> dwellings = List.of(let(new UUID(0, 1), List.of()), let(new UUID(0, 2), List.of()));
        List<Cost> costs = Stream.of(AllocationKey.daysLet, AllocationKey.occupants, AllocationKey.meterReading)
                .map(key -> new Cost(UUID.randomUUID(), key.name(), Euro.of("10.01"), key, Optional.empty()))
                .toList();
        // When
        Settlement settlement = Settlement.of(YEAR, dwellings, costs, MeterUses.NONE, 0);
        // Then
        assertThat(settlement.vacancy().values()).containsExactly(Euro.of("10.01"), Euro.of("10.01"), Euro.of("10.01"));
    }

    @Test
    void refusesStaysThatOverlap() {
        List<Stay> overlapping =
                List.of(stay(YEAR), stay(new Period(LocalDate.of(2020, 12, 31), LocalDate.of(2021, 1, 31))));
        assertThatThrownBy(() -> let(new UUID(0, 1), overlapping)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertNearlyExact(Portion portion) {
        // |amount x all - cost x weight| < one cent x all
        BigInteger difference = BigInteger.valueOf(portion.amount().cents())
                .multiply(portion.ofAll())
                .subtract(BigInteger.valueOf(portion.cost().amount().cents()).multiply(portion.weight()))
                .abs();
        assertThat(difference).isLessThan(portion.ofAll());
    }

    private static Building building(Random random) {
        List<Dwelling> dwellings = new ArrayList<>();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            dwellings.add(dwelling(random));
        }
        dwellings.add(let(UUID.randomUUID(), List.of(stay(YEAR))));
        List<MeterUse> uses = dwellings.stream()
                .map(dwelling ->
                        new MeterUse(dwelling.dwellingId(), YEAR, BigDecimal.valueOf(1 + random.nextInt(9_000)), false))
                .toList();
        Set<UUID> group = Set.of(
                dwellings.get(0).dwellingId(),
                dwellings.get(dwellings.size() - 1).dwellingId());
        List<Cost> costs = new ArrayList<>();
        for (AllocationKey key : AllocationKey.values()) {
            costs.add(new Cost(
                    UUID.randomUUID(),
                    key.name(),
                    Euro.ofCents(random.nextInt(2_000_000) - 100_000),
                    key,
                    random.nextInt(4) == 0 ? Optional.of(group) : Optional.empty()));
        }
        return new Building(dwellings, costs, new MeterUses(uses, DEGREE_DAYS));
    }

    /** Up to three households one after the other, with or without vacant days before, between and after. */
    private static Dwelling dwelling(Random random) {
        List<Stay> stays = new ArrayList<>();
        LocalDate next = NEW_YEAR.plusDays(random.nextInt(40) - 30);
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate until = next.plusDays(random.nextInt(200));
            List<Stay.Occupants> occupants = new ArrayList<>();
            LocalDate birth = next.plusDays(random.nextInt(60));
            if (birth.isAfter(next) && !birth.isAfter(until)) {
                occupants.add(new Stay.Occupants(new Period(next, birth.minusDays(1)), 1));
                occupants.add(new Stay.Occupants(new Period(birth, until), 2));
            } else {
                occupants.add(new Stay.Occupants(new Period(next, until), 1 + random.nextInt(5)));
            }
            stays.add(new Stay(UUID.randomUUID(), new Period(next, until), occupants));
            next = until.plusDays(1 + (random.nextBoolean() ? random.nextInt(50) : 0));
        }
        return new Dwelling(UUID.randomUUID(), BigDecimal.valueOf(3_000 + random.nextInt(9_000), 2), stays);
    }

    private static Dwelling let(UUID dwellingId, List<Stay> stays) {
        return new Dwelling(dwellingId, new BigDecimal("60.00"), stays);
    }

    private static Stay stay(Period days) {
        return new Stay(UUID.randomUUID(), days, List.of(new Stay.Occupants(days, 2)));
    }

    private static Euro sum(List<Portion> portions) {
        return portions.stream().map(Portion::amount).reduce(Euro.ZERO, Euro::plus);
    }
}
