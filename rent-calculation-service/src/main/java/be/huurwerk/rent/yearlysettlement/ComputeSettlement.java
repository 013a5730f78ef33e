package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.advance.AdvanceSchedule;
import be.huurwerk.rent.advance.Advances;
import be.huurwerk.rent.allocationkey.Keys;
import be.huurwerk.rent.building.Building;
import be.huurwerk.rent.building.Buildings;
import be.huurwerk.rent.chargesettlement.Allocation;
import be.huurwerk.rent.chargesettlement.Cost;
import be.huurwerk.rent.chargesettlement.DayWeights;
import be.huurwerk.rent.chargesettlement.Dwelling;
import be.huurwerk.rent.chargesettlement.MeterUses;
import be.huurwerk.rent.chargesettlement.MetersNotRead;
import be.huurwerk.rent.chargesettlement.NewAdvances;
import be.huurwerk.rent.chargesettlement.Period;
import be.huurwerk.rent.chargesettlement.Settlement;
import be.huurwerk.rent.chargesettlement.UnreadDays;
import be.huurwerk.rent.cost.BuildingCost;
import be.huurwerk.rent.household.Lease;
import be.huurwerk.rent.household.Leases;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.rent.meterreading.MeterReadings;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Computes a settlement from all facts of a building and period: it decides nothing. */
@ApplicationScoped
class ComputeSettlement {

    private static final String VACANT_OCCUPANTS = "policy/charge/vacant-occupants";

    private final Buildings buildings;
    private final Keys keys;
    private final MeterReadings readings;
    private final TenancyFiles files;
    private final Leases leases;
    private final Advances advances;
    private final Exits exits;
    private final Parameters parameters;

    ComputeSettlement(
            Buildings buildings,
            Keys keys,
            MeterReadings readings,
            TenancyFiles files,
            Leases leases,
            Advances advances,
            Exits exits,
            Parameters parameters) {
        this.buildings = buildings;
        this.keys = keys;
        this.readings = readings;
        this.files = files;
        this.leases = leases;
        this.advances = advances;
        this.exits = exits;
        this.parameters = parameters;
    }

    /**
     * @param recorded costs and credit notes that have a day of the period
     * @param settledBefore the statements of the last final settlement of the building and period: who stands in them, or was estimated for at its departure, and lived there no day
     *     gets all of it back
     * @throws ProblemException 409 for a cost that its key can't divide, and for days of a meter that nobody read or estimated
     */
    Computed compute(
            Building building, Period period, List<BuildingCost> recorded, List<HouseholdStatement> settledBefore) {
        Map<UUID, Lease> found = leases.load(files.ofDwellings(building.dwellingIds()));
        List<Dwelling> dwellings = dwellings(building, period, found);
        MeterUses uses = uses(building, period);
        Settlement settlement = settle(building, period, dwellings, recorded, uses);
        Map<UUID, List<Building.DwellingDays>> elsewhere =
                buildings.elsewhere(building.buildingId(), building.dwellingIds()).stream()
                        .collect(Collectors.groupingBy(Building.DwellingDays::dwellingId));
        Map<UUID, AdvanceSchedule> schedules = advances.schedules(found.values());
        Map<UUID, List<Period>> lived = new StatementDays(dwellings, period).ofTenancies();
        NewAdvances next = new NewAdvances(settlement, dwellings, uses.weights(), parameters);
        HeatingUses heating = new HeatingUses(dwellings, period, uses);
        List<HouseholdStatement> statements = new ArrayList<>();
        settlement
                .statements()
                .values()
                .forEach(statement -> statements.add(StatementOf.household(
                        statement,
                        building.buildingId(),
                        period,
                        lived.get(statement.tenancyId()),
                        asked(
                                schedules.get(statement.tenancyId()),
                                period,
                                elsewhere.getOrDefault(
                                        found.get(statement.tenancyId()).dwellingId(), List.of())),
                        next.ofTenancy(statement.tenancyId()),
                        heating.of(statement.tenancyId()))));
        Stream.concat(
                        settledBefore.stream(),
                        exits.of(building.buildingId(), period).stream().map(ExitStatement::takenBack))
                .filter(before -> !lived.containsKey(before.tenancyId()))
                .map(HouseholdStatement::takenBack)
                .collect(Collectors.toMap(
                        HouseholdStatement::tenancyId, back -> back, (one, same) -> one, LinkedHashMap::new))
                .values()
                .forEach(statements::add);
        Euro total =
                settlement.portions().stream().map(portion -> portion.amount()).reduce(Euro.ZERO, Euro::plus);
        return new Computed(total, statements, settlement.vacancy(), next);
    }

    /** Advances of days on which the dwelling was of another building count in the settlement of that one. */
    private static Euro asked(AdvanceSchedule schedule, Period period, List<Building.DwellingDays> elsewhere) {
        YearMonth first = YearMonth.from(period.from());
        YearMonth last = YearMonth.from(period.until());
        return elsewhere.isEmpty()
                ? schedule.asked(first, last)
                : schedule.asked(first, last, day -> elsewhere.stream().noneMatch(days -> days.has(day)));
    }

    /** Those of the year before too, with which they are compared. */
    private MeterUses uses(Building building, Period period) {
        Period both = new Period(period.from().minusYears(1), period.until());
        return new MeterUses(
                readings.uses(building.dwellingIds(), both), DayWeights.byDegreeDays(parameters, period.from()));
    }

    private List<Dwelling> dwellings(Building building, Period period, Map<UUID, Lease> found) {
        Map<UUID, List<Lease>> ofDwelling = found.values().stream().collect(Collectors.groupingBy(Lease::dwellingId));
        List<Dwelling> dwellings = new ArrayList<>();
        for (Building.DwellingDays days : building.dwellings()) {
            boolean before = days.until().filter(period.from()::isAfter).isPresent();
            if (!before && !days.from().isAfter(period.until())) {
                new Period(days.from(), days.until().orElse(period.until()))
                        .and(period)
                        .ifPresent(within -> dwellings.add(new Dwelling(
                                days.dwellingId(),
                                days.surface(),
                                Stays.of(ofDwelling.getOrDefault(days.dwellingId(), List.of()), within),
                                Optional.of(within))));
            }
        }
        return dwellings;
    }

    private Settlement settle(
            Building building, Period period, List<Dwelling> dwellings, List<BuildingCost> recorded, MeterUses uses) {
        try {
            List<Cost> costs = PeriodCosts.of(recorded, building, keys.of(building.buildingId()), period, parameters);
            Settlement settlement = Settlement.of(
                    period,
                    dwellings,
                    costs,
                    uses,
                    parameters.number(VACANT_OCCUPANTS, period.from()).intValue());
            List<UnreadDays> unread = UnreadDays.of(costs, dwellings, period, uses);
            if (!unread.isEmpty()) {
                throw MetersNotRead.of(unread);
            }
            return settlement;
        } catch (Allocation.NothingToDivideByException nothing) {
            Cost cost = nothing.cost();
            throw ProblemException.conflict(
                            "costNotDivided",
                            new Text(
                                    "Nothing was counted that the key of a cost (" + cost.key() + ") divides by: "
                                            + cost.costId() + ".",
                                    "Er is niets geteld waarop de sleutel van een kost (" + cost.key() + ") verdeelt: "
                                            + cost.costId() + "."))
                    .with("costId", cost.costId().toString());
        }
    }
}
