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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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
        Map<UUID, Euro> amounts = new LinkedHashMap<>();
        recorded.forEach(cost -> {
            Period days = new Period(cost.from(), cost.until()).and(period).orElseThrow();
            amounts.merge(cost.credits().orElse(cost.costId()), cost.ofDays(days.from(), days.until()), Euro::plus);
        });
        return recorded.stream()
                .filter(cost ->
                        cost.credits().isEmpty() && !amounts.get(cost.costId()).isZero())
                .flatMap(cost -> costs(cost, amounts.get(cost.costId()), building, book, period, parameters).stream())
                .toList();
    }

    private static List<Cost> costs(
            BuildingCost cost, Euro amount, Building building, KeyBook book, Period period, Parameters parameters) {
        Period days = new Period(cost.from(), cost.until()).and(period).orElseThrow();
        AllocationKey key = book.keyOf(cost.group(), cost.category(), cost.communalHeating(), days.from());
        Optional<Set<UUID>> bearers = building.bearers(cost.group());
        if (!cost.communalHeating()) {
            return List.of(new Cost(cost.costId(), cost.category(), amount, key, bearers, Optional.of(days))
                    .requireNoMeters());
        }
        return CommunalHeating.of(cost.costId(), HEATING, amount, key, bearers, days.from(), parameters)
                .costs()
                .stream()
                .map(part -> part.during(days))
                .toList();
    }
}
