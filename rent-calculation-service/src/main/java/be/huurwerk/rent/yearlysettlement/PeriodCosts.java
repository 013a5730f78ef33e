package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.allocationkey.KeyBook;
import be.huurwerk.rent.building.Building;
import be.huurwerk.rent.chargesettlement.AllocationKey;
import be.huurwerk.rent.chargesettlement.CommunalHeating;
import be.huurwerk.rent.chargesettlement.Cost;
import be.huurwerk.rent.chargesettlement.Period;
import be.huurwerk.rent.cost.BuildingCost;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a building cost in a period: of each cost the days of the period, less what credit notes took back of it, by the key of the first
 * of these days.
 */
final class PeriodCosts {

    private static final String HEATING = "communalHeating";

    private PeriodCosts() {}

    /**
     * @param recorded costs and credit notes that have a day of the period
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the policy says nothing of a day
     * @throws be.huurwerk.rent.chargesettlement.Allocation.NothingToDivideByException for a cost other than heating that would go by meters
     */
    static List<Cost> of(
            List<BuildingCost> recorded, Building building, KeyBook book, Period period, Parameters parameters) {
        Map<UUID, List<BuildingCost>> credits = recorded.stream()
                .filter(cost -> cost.credits().isPresent())
                .collect(Collectors.groupingBy(cost -> cost.credits().orElseThrow()));
        List<Cost> costs = new ArrayList<>();
        for (BuildingCost cost : recorded) {
            if (cost.credits().isEmpty()) {
                List<BuildingCost> all = new ArrayList<>(credits.getOrDefault(cost.costId(), List.of()));
                all.add(cost);
                Period days = new Period(cost.from(), cost.until()).and(period).orElseThrow();
                for (Period same : daysOfSameBearers(cost, days, building)) {
                    costs.addAll(costs(cost, amount(all, same), days.from(), same, building, book, parameters));
                }
            }
        }
        return costs;
    }

    /** A cost of a group whose dwellings change is of each of them for its days. */
    private static List<Period> daysOfSameBearers(BuildingCost cost, Period days, Building building) {
        List<Period> cut = new ArrayList<>();
        LocalDate first = days.from();
        for (LocalDate change : building.groupChanges(cost.group(), days.from(), days.until())) {
            cut.add(new Period(first, change.minusDays(1)));
            first = change;
        }
        cut.add(new Period(first, days.until()));
        return cut;
    }

    private static Euro amount(List<BuildingCost> costAndCredits, Period days) {
        return costAndCredits.stream()
                .map(cost -> cost.ofDays(days.from(), days.until()))
                .reduce(Euro.ZERO, Euro::plus);
    }

    /** @param first the day whose key and policy hold for all of the cost */
    private static List<Cost> costs(
            BuildingCost cost,
            Euro amount,
            LocalDate first,
            Period days,
            Building building,
            KeyBook book,
            Parameters parameters) {
        if (amount.isZero()) {
            return List.of();
        }
        AllocationKey key = book.keyOf(cost.group(), cost.category(), cost.communalHeating(), first);
        Optional<Set<UUID>> bearers = building.bearers(cost.group(), days.from());
        if (!cost.communalHeating()) {
            return List.of(new Cost(cost.costId(), cost.category(), amount, key, bearers, Optional.of(days))
                    .requireNoMeters());
        }
        return CommunalHeating.of(cost.costId(), HEATING, amount, key, bearers, first, parameters).costs().stream()
                .map(part -> part.during(days))
                .toList();
    }
}
