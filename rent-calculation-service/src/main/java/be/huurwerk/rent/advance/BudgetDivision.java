package be.huurwerk.rent.advance;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.money.Rounding;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.building.Building;
import be.huurwerk.rent.building.Building.DwellingDays;
import be.huurwerk.rent.chargesettlement.CommunalHeating;
import be.huurwerk.rent.chargesettlement.Cost;
import be.huurwerk.rent.chargesettlement.DayWeights;
import be.huurwerk.rent.chargesettlement.Dwelling;
import be.huurwerk.rent.chargesettlement.MeterUse;
import be.huurwerk.rent.chargesettlement.MeterUses;
import be.huurwerk.rent.chargesettlement.MetersNotRead;
import be.huurwerk.rent.chargesettlement.Period;
import be.huurwerk.rent.chargesettlement.Portion;
import be.huurwerk.rent.chargesettlement.Settlement;
import be.huurwerk.rent.chargesettlement.Stay;
import be.huurwerk.rent.chargesettlement.UnreadDays;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Divides a budget as a settlement would divide it, had those who live in the building on its first day lived there all of the year
 * before: only that year's meters are known.
 */
final class BudgetDivision {

    private static final String VACANT_OCCUPANTS = "policy/charge/vacant-occupants";
    private static final String HEATING = "communalHeating";
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private final Building building;
    private final LocalDate validFrom;
    private final Parameters parameters;

    BudgetDivision(Building building, LocalDate validFrom, Parameters parameters) {
        this.building = building;
        this.validFrom = validFrom;
        this.parameters = parameters;
    }

    /** The year whose meters count. */
    Period year() {
        return new Period(validFrom.minusYears(1), validFrom.minusDays(1));
    }

    /**
     * @param persons who live in each dwelling that is let
     * @param uses what meters counted
     * @throws be.huurwerk.rent.chargesettlement.Allocation.NothingToDivideByException for a line that nobody can be asked
     * @throws be.huurwerk.webkit.problem.ProblemException 409 {@code metersNotRead}
     */
    List<Budget.Share> shares(List<Budget.Line> lines, Map<UUID, Integer> persons, List<MeterUse> uses) {
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            costs.addAll(costs(new UUID(0, i), lines.get(i)));
        }
        List<Dwelling> dwellings = building.dwellingsOn(validFrom).stream()
                .map(days -> dwelling(days, persons))
                .toList();
        MeterUses meters = new YearOfMeters(year(), DayWeights.byDegreeDays(parameters, validFrom)).of(dwellings, uses);
        Settlement settlement = Settlement.of(
                year(),
                dwellings,
                costs,
                meters,
                parameters.number(VACANT_OCCUPANTS, validFrom).intValue());
        List<UnreadDays> unread = UnreadDays.of(costs, dwellings, year(), meters);
        if (!unread.isEmpty()) {
            throw MetersNotRead.of(unread);
        }
        Map<UUID, Euro> shares = new TreeMap<>();
        building.dwellingsOn(validFrom).forEach(days -> shares.put(days.dwellingId(), Euro.ZERO));
        for (Portion portion : settlement.portions()) {
            shares.merge(portion.part().dwelling().dwellingId(), portion.amount(), Euro::plus);
        }
        return shares.entrySet().stream()
                .map(share -> new Budget.Share(share.getKey(), share.getValue(), twelfth(share.getValue())))
                .toList();
    }

    private List<Cost> costs(UUID place, Budget.Line line) {
        return line.communalHeating()
                ? CommunalHeating.of(
                                place,
                                HEATING,
                                line.amount(),
                                line.key(),
                                building.bearers(line.group(), validFrom),
                                validFrom,
                                parameters)
                        .costs()
                : List.of(new Cost(
                                place,
                                line.category(),
                                line.amount(),
                                line.key(),
                                building.bearers(line.group(), validFrom),
                                Optional.empty())
                        .requireNoMeters());
    }

    private Dwelling dwelling(DwellingDays days, Map<UUID, Integer> persons) {
        List<Stay> stays = Optional.ofNullable(persons.get(days.dwellingId()))
                .map(count -> List.of(new Stay(days.dwellingId(), year(), List.of(new Stay.Occupants(year(), count)))))
                .orElse(List.of());
        return new Dwelling(days.dwellingId(), days.surface(), stays, Optional.empty());
    }

    private static Euro twelfth(Euro share) {
        return Rounding.CENT_HALF_UP.euro(share.amount().divide(MONTHS, 2, RoundingMode.HALF_UP));
    }
}
