package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.rent.advance.SettledAdvances;
import be.huurwerk.rent.building.Building;
import be.huurwerk.rent.building.Buildings;
import be.huurwerk.rent.chargesettlement.Period;
import be.huurwerk.rent.cost.BuildingCost;
import be.huurwerk.rent.cost.Costs;
import be.huurwerk.rent.hold.HeldHouseholds;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.rent.yearlysettlement.YearlySettlement.Ending;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Makes drafts final, one or some at once: each is computed again, what it comes to is told, and households pay the new advance where that is
 * asked. Buildings are held in the order of their ids, their households together.
 */
@ApplicationScoped
class MakeFinal {

    private final Buildings buildings;
    private final Costs costs;
    private final ComputeSettlement compute;
    private final TenancyFiles files;
    private final HeldHouseholds households;
    private final Settlements settlements;
    private final Exits exits;
    private final Statements statements;
    private final StoredJson json;
    private final SettledAdvances advances;
    private final Outbox outbox;
    private final BusinessDate businessDate;
    private final WallClock clock;

    MakeFinal(
            Buildings buildings,
            Costs costs,
            ComputeSettlement compute,
            TenancyFiles files,
            HeldHouseholds households,
            Settlements settlements,
            Exits exits,
            Statements statements,
            StoredJson json,
            SettledAdvances advances,
            Outbox outbox,
            BusinessDate businessDate,
            WallClock clock) {
        this.buildings = buildings;
        this.costs = costs;
        this.compute = compute;
        this.files = files;
        this.households = households;
        this.settlements = settlements;
        this.exits = exits;
        this.statements = statements;
        this.json = json;
        this.advances = advances;
        this.outbox = outbox;
        this.businessDate = businessDate;
        this.clock = clock;
    }

    /**
     * @param advancesFrom from when households pay the new advance; empty where they go on paying the one they pay
     * @throws ProblemException 409 when one is no draft, for the person who drafted or reviewed it, while a voucher is missing, or when the
     *     facts changed since
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void all(Collection<UUID> ids, LocalDate dueOn, Optional<LocalDate> advancesFrom, Who who) {
        Map<UUID, Building> held = new TreeMap<>();
        settlements.find(ids).forEach(draft -> held.put(draft.buildingId(), null));
        held.replaceAll((buildingId, none) -> buildings.lock(buildingId).orElseThrow());
        List<YearlySettlement> drafts = settlements.find(ids);
        drafts.forEach(draft -> draft.requireFinalisable(who));
        hold(ids, held.values(), advancesFrom.isPresent());
        Ending ending = new Ending(who, clock.now(), businessDate.today(), dueOn, advancesFrom);
        List<Outbox.Entry> told = new ArrayList<>();
        List<SettledAdvances.Settled> settled = new ArrayList<>();
        for (YearlySettlement draft : drafts) {
            Building building = held.get(draft.buildingId());
            Computed computed = computedAgain(draft, building);
            computed.statements()
                    .forEach(statement -> told.add(
                            new Outbox.Entry(statement.tenancyId(), ChargesSettled.of(draft, statement, ending))));
            settled.add(settled(draft, building, computed));
        }
        settlements.finalised(ids, ending);
        outbox.appendAll(ChargesSettled.TYPE, told);
        advances.decide(settled, advancesFrom);
    }

    /** @param newAdvances whether who signs a lease meanwhile waits, and then pays what is decided here */
    private void hold(Collection<UUID> ids, Collection<Building> held, boolean newAdvances) {
        Set<UUID> dwellings = newAdvances
                ? held.stream()
                        .flatMap(building -> building.dwellingIds().stream())
                        .collect(Collectors.toSet())
                : Set.of();
        households.hold(dwellings, () -> {
            Set<UUID> tenancies = new HashSet<>(statements.tenancies(ids));
            tenancies.addAll(files.ofDwellings(dwellings));
            return tenancies;
        });
    }

    private static SettledAdvances.Settled settled(YearlySettlement draft, Building building, Computed computed) {
        return new SettledAdvances.Settled(
                draft.chargeSettlementId(),
                building,
                draft.until(),
                computed.statements().stream()
                        .filter(statement -> statement.days() > 0)
                        .collect(Collectors.toMap(HouseholdStatement::tenancyId, HouseholdStatement::monthlyAdvance)),
                building.dwellingIds().stream()
                        .collect(Collectors.toMap(
                                dwellingId -> dwellingId,
                                dwellingId ->
                                        computed.next().ofDwelling(dwellingId).monthly())),
                computed.next().ofBuilding().monthly());
    }

    /** What is told is what was looked at, to the hash. */
    private Computed computedAgain(YearlySettlement draft, Building building) {
        List<BuildingCost> recorded = costs.of(draft.buildingId(), draft.from(), draft.until());
        requireVouchers(recorded);
        settlements.requireNoOverlap(draft.buildingId(), draft.from(), draft.until());
        exits.requireSamePeriod(draft.buildingId(), draft.from(), draft.until());
        List<HouseholdStatement> before = settlements
                .finalOf(draft.buildingId(), draft.from(), draft.until())
                .map(last -> statements.of(last.chargeSettlementId()))
                .orElse(List.of());
        Computed now = compute.compute(building, new Period(draft.from(), draft.until()), recorded, before);
        if (!json.hash(now).equals(draft.factsHash())) {
            throw ProblemException.conflict(
                    "settlementOutdated",
                    new Text(
                            "The facts changed since it was drafted: draft it again.",
                            "De feiten zijn gewijzigd sinds ze opgemaakt werd: maak ze opnieuw op."));
        }
        return now;
    }

    private static void requireVouchers(List<BuildingCost> recorded) {
        List<String> unproven = recorded.stream()
                .filter(cost -> cost.vouchers() == 0)
                .map(cost -> cost.costId().toString())
                .toList();
        if (!unproven.isEmpty()) {
            throw ProblemException.conflict(
                            "vouchersMissing",
                            unproven.size() == 1
                                    ? new Text("A cost has no voucher.", "Een kost heeft geen bewijsstuk.")
                                    : new Text(
                                            unproven.size() + " costs have no voucher.",
                                            unproven.size() + " kosten hebben geen bewijsstuk."))
                    .with("costIds", unproven);
        }
    }
}
