package be.huurwerk.rent.advance;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.Issues;
import be.huurwerk.rent.allocationkey.KeyBook;
import be.huurwerk.rent.allocationkey.Keys;
import be.huurwerk.rent.building.Building;
import be.huurwerk.rent.building.Buildings;
import be.huurwerk.rent.chargesettlement.Allocation;
import be.huurwerk.rent.hold.HeldHouseholds;
import be.huurwerk.rent.household.Lease;
import be.huurwerk.rent.household.Leases;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.rent.meterreading.MeterReadings;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Divides what a year is thought to cost a building over its dwellings, and decides what its households pay of it in advance. */
@ApplicationScoped
class DecideBudget {

    private final Buildings buildings;
    private final Keys keys;
    private final MeterReadings readings;
    private final TenancyFiles files;
    private final HeldHouseholds held;
    private final Leases leases;
    private final Budgets budgets;
    private final Advances advances;
    private final FollowAdvances follow;
    private final Parameters parameters;
    private final BusinessDate businessDate;
    private final WallClock clock;

    DecideBudget(
            Buildings buildings,
            Keys keys,
            MeterReadings readings,
            TenancyFiles files,
            HeldHouseholds held,
            Leases leases,
            Budgets budgets,
            Advances advances,
            FollowAdvances follow,
            Parameters parameters,
            BusinessDate businessDate,
            WallClock clock) {
        this.buildings = buildings;
        this.keys = keys;
        this.readings = readings;
        this.files = files;
        this.held = held;
        this.leases = leases;
        this.budgets = budgets;
        this.advances = advances;
        this.follow = follow;
        this.parameters = parameters;
        this.businessDate = businessDate;
        this.clock = clock;
    }

    /**
     * @throws ProblemException 400 naming every fault
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException for a day of which a rule or the policy is not known
     */
    @Transactional
    public Budget decide(Bodies.ByBudget body) {
        Building building = buildings.lockNamed(body.buildingId());
        List<Issue> faults = BudgetFaults.find(body, building, businessDate.today(), parameters);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        Set<UUID> dwellings = building.dwellingsOn(body.validFrom()).stream()
                .map(Building.DwellingDays::dwellingId)
                .collect(Collectors.toSet());
        held.hold(dwellings, () -> files.ofDwellings(dwellings));
        List<UUID> tenancies = files.ofDwellings(dwellings);
        Collection<Lease> households = leases.load(tenancies).values().stream()
                .filter(lease -> livesThereAfter(lease, body.validFrom()))
                .toList();
        Budget budget = divide(body, building, households);
        budgets.add(budget);
        Map<UUID, Budget.Share> shares =
                budget.shares().stream().collect(Collectors.toMap(Budget.Share::dwellingId, share -> share));
        advances.add(households.stream()
                .map(lease -> advance(lease, budget, shares.get(lease.dwellingId())))
                .toList());
        follow.tell(households);
        return budget;
    }

    private static boolean livesThereAfter(Lease lease, LocalDate day) {
        return !lease.annulled() && lease.endDate().filter(day::isAfter).isEmpty();
    }

    private Budget divide(Bodies.ByBudget body, Building building, Collection<Lease> households) {
        KeyBook book = keys.of(body.buildingId());
        List<Budget.Line> lines = body.lines().stream()
                .map(line -> new Budget.Line(
                        line.group(),
                        line.category(),
                        line.communalHeating().orElse(false),
                        book.keyOf(
                                line.group(),
                                line.category(),
                                line.communalHeating().orElse(false),
                                body.validFrom()),
                        Euro.of(line.amount())))
                .toList();
        Map<UUID, Integer> persons = households.stream()
                .filter(lease -> !lease.startDate().isAfter(body.validFrom()))
                .collect(Collectors.toMap(Lease::dwellingId, lease -> lease.personsOn(body.validFrom()), Math::max));
        BudgetDivision division = new BudgetDivision(building, body.validFrom(), parameters);
        try {
            return new Budget(
                    Ids.next(),
                    body.buildingId(),
                    body.validFrom(),
                    lines,
                    division.shares(lines, persons, readings.uses(building.dwellingIds(), division.year())),
                    clock.now());
        } catch (Allocation.NothingToDivideByException nothing) {
            long place = nothing.cost().costId().getLeastSignificantBits();
            throw ProblemException.badRequest(Issues.rejected(
                    "lines[" + place + "].category",
                    null,
                    "Nothing was counted that its key (" + nothing.cost().key() + ") divides by.",
                    "Er is niets geteld waarop de sleutel (" + nothing.cost().key() + ") verdeelt."));
        }
    }

    private AdvanceDecision advance(Lease lease, Budget budget, Budget.Share share) {
        LocalDate from = lease.startDate().isAfter(budget.validFrom()) ? lease.startDate() : budget.validFrom();
        return new AdvanceDecision(
                Ids.next(),
                lease.tenancyId(),
                from,
                share.advance(),
                AdvanceDecision.Basis.budget,
                Optional.of(budget.chargeBudgetId()),
                Optional.empty(),
                clock.now());
    }
}
