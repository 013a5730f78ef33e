package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.rent.Issues;
import be.huurwerk.rent.advance.FirstDay;
import be.huurwerk.rent.advance.SettledAdvances;
import be.huurwerk.rent.building.Building;
import be.huurwerk.rent.building.Buildings;
import be.huurwerk.rent.chargesettlement.Period;
import be.huurwerk.rent.cost.BuildingCost;
import be.huurwerk.rent.cost.Costs;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.rent.yearlysettlement.YearlySettlement.Ending;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes a draft final: what it comes to is told, and households pay the new advance where that is asked. */
@ApplicationScoped
class FinaliseSettlement {

    private final Buildings buildings;
    private final Costs costs;
    private final ComputeSettlement compute;
    private final TenancyFiles files;
    private final Settlements settlements;
    private final Exits exits;
    private final Statements statements;
    private final StoredJson json;
    private final SettledAdvances advances;
    private final Outbox outbox;
    private final BusinessDate businessDate;
    private final WallClock clock;

    FinaliseSettlement(
            Buildings buildings,
            Costs costs,
            ComputeSettlement compute,
            TenancyFiles files,
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
     * @param ifMatch the version that the caller saw; null when it does not say
     * @throws ProblemException 400; 404; 409 when it is no draft, for the person who drafted it, while a voucher is missing, or when the
     *     facts changed since; 412
     */
    @Transactional
    public YearlySettlement finalise(UUID chargeSettlementId, String ifMatch, Bodies.Finalised body, Who who) {
        UUID buildingId = find(chargeSettlementId).buildingId();
        Building building = buildings.lock(buildingId).orElseThrow();
        YearlySettlement draft = find(chargeSettlementId);
        ETags.check(ifMatch, draft.version());
        refuse(faults(body, businessDate.today()));
        draft.requireFinalisable(who);
        List<BuildingCost> recorded = costs.of(buildingId, draft.from(), draft.until());
        requireVouchers(recorded);
        settlements.requireNoOverlap(buildingId, draft.from(), draft.until());
        exits.requireSamePeriod(buildingId, draft.from(), draft.until());
        List<HouseholdStatement> of = statements.of(chargeSettlementId);
        files.lockAll(of.stream().map(HouseholdStatement::tenancyId).toList());
        requireSameFacts(draft, building, recorded);
        Ending ending = new Ending(who, clock.now(), businessDate.today(), body.dueOn(), body.advancesFrom());
        settlements.finalised(chargeSettlementId, ending);
        outbox.appendAll(
                ChargesSettled.TYPE,
                of.stream()
                        .map(statement ->
                                new Outbox.Entry(statement.tenancyId(), ChargesSettled.of(draft, statement, ending)))
                        .toList());
        body.advancesFrom()
                .ifPresent(from -> advances.decide(
                        of.stream()
                                .filter(statement -> statement.days() > 0)
                                .collect(Collectors.toMap(
                                        HouseholdStatement::tenancyId, HouseholdStatement::monthlyAdvance)),
                        from));
        return find(chargeSettlementId);
    }

    private static List<Issue> faults(Bodies.Finalised body, LocalDate today) {
        List<Issue> faults = new ArrayList<>();
        if (body.dueOn().isBefore(today)) {
            faults.add(Issues.rejected("dueOn", body.dueOn(), "The day is past.", "De dag is voorbij."));
        }
        body.advancesFrom()
                .flatMap(from -> FirstDay.fault("advancesFrom", from, today))
                .ifPresent(faults::add);
        return faults;
    }

    private static void refuse(List<Issue> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
    }

    private static void requireVouchers(List<BuildingCost> recorded) {
        List<String> unproven = recorded.stream()
                .filter(cost -> cost.vouchers() == 0)
                .map(cost -> cost.costId().toString())
                .toList();
        if (!unproven.isEmpty()) {
            throw ProblemException.conflict(
                            "vouchersMissing",
                            new Text(
                                    unproven.size() + " costs have no voucher.",
                                    unproven.size() + " kosten hebben geen bewijsstuk."))
                    .with("costIds", unproven);
        }
    }

    private void requireSameFacts(YearlySettlement draft, Building building, List<BuildingCost> recorded) {
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
    }

    private YearlySettlement find(UUID chargeSettlementId) {
        return settlements.find(chargeSettlementId).orElseThrow(() -> notFound(chargeSettlementId));
    }

    static ProblemException notFound(UUID chargeSettlementId) {
        return ProblemException.notFound(new Text(
                "There is no charge settlement " + chargeSettlementId + ".",
                "Er is geen afrekening " + chargeSettlementId + "."));
    }
}
