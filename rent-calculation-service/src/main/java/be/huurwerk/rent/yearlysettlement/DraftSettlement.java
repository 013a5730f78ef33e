package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.rent.building.Building;
import be.huurwerk.rent.building.Buildings;
import be.huurwerk.rent.chargesettlement.Period;
import be.huurwerk.rent.cost.BuildingCost;
import be.huurwerk.rent.cost.Costs;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Drafts the settlement of a building and period from the facts; a draft of the same that stands is superseded. */
@ApplicationScoped
class DraftSettlement {

    private final Buildings buildings;
    private final Costs costs;
    private final ComputeSettlement compute;
    private final Settlements settlements;
    private final Exits exits;
    private final Statements statements;
    private final StoredJson json;
    private final BusinessDate businessDate;
    private final WallClock clock;

    DraftSettlement(
            Buildings buildings,
            Costs costs,
            ComputeSettlement compute,
            Settlements settlements,
            Exits exits,
            Statements statements,
            StoredJson json,
            BusinessDate businessDate,
            WallClock clock) {
        this.buildings = buildings;
        this.costs = costs;
        this.compute = compute;
        this.settlements = settlements;
        this.exits = exits;
        this.statements = statements;
        this.json = json;
        this.businessDate = businessDate;
        this.clock = clock;
    }

    /**
     * @throws ProblemException 400; 409 when another final settlement has days of the period, there is no cost, or one can't be divided
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the policy says nothing of a day
     */
    @Transactional
    public YearlySettlement draft(Bodies.Drafted body, Who who) {
        List<Issue> faults = SettlementPeriod.faults(body.from(), body.until(), businessDate.today());
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        Building building = buildings.lockNamed(body.buildingId());
        return draft(building, body.from(), body.until(), who);
    }

    /**
     * Takes the place of a draft whose facts changed, whose building is held; one that can't be computed any more is superseded by none.
     *
     * @param who changed them
     */
    void again(YearlySettlement stale, Who who) {
        try {
            draft(buildings.find(stale.buildingId()).orElseThrow(), stale.from(), stale.until(), who);
        } catch (ProblemException notNow) {
            settlements.supersede(stale.buildingId(), stale.from(), stale.until());
        }
    }

    private YearlySettlement draft(Building building, LocalDate from, LocalDate until, Who who) {
        UUID buildingId = building.buildingId();
        settlements.requireNoOverlap(buildingId, from, until);
        exits.requireSamePeriod(buildingId, from, until);
        Optional<YearlySettlement> before = settlements.finalOf(buildingId, from, until);
        List<BuildingCost> recorded = costs.of(buildingId, from, until);
        if (recorded.isEmpty()) {
            throw ProblemException.conflict(
                    "nothingToSettle",
                    new Text(
                            "No cost of the building has a day of the period.",
                            "Geen kost van het gebouw heeft een dag van de periode."));
        }
        Computed computed = compute.compute(
                building,
                new Period(from, until),
                recorded,
                before.map(last -> statements.of(last.chargeSettlementId())).orElse(List.of()));
        List<StoredJson.Written> written = json.written(computed.statements());
        YearlySettlement draft = new YearlySettlement(
                Ids.next(),
                buildingId,
                from,
                until,
                before.isPresent() ? YearlySettlement.Kind.correction : YearlySettlement.Kind.yearly,
                YearlySettlement.Status.draft,
                computed.total(),
                computed.vacancy(),
                json.hash(computed, written),
                who,
                clock.now(),
                Optional.empty(),
                Optional.empty(),
                0);
        settlements.add(draft);
        statements.add(draft.chargeSettlementId(), written);
        return draft;
    }
}
