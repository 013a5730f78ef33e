package be.huurwerk.rent.cost;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.building.Building;
import be.huurwerk.rent.building.Buildings;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Records what a building cost; what is the owner's cost is refused. */
@ApplicationScoped
class RecordCost {

    private final Buildings buildings;
    private final Costs costs;
    private final Parameters parameters;
    private final WallClock clock;

    RecordCost(Buildings buildings, Costs costs, Parameters parameters, WallClock clock) {
        this.buildings = buildings;
        this.costs = costs;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * @throws ProblemException 400 naming every fault
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException for a day of which no rule is known
     */
    @Transactional
    public BuildingCost record(Bodies.Recorded body) {
        Building building = buildings.lockNamed(body.buildingId());
        List<Issue> faults = CostFaults.find(body, building, parameters);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        return keep(body);
    }

    /** Records a cost that nothing is wrong with, of a building that is held. */
    BuildingCost keep(Bodies.Recorded body) {
        BuildingCost cost = new BuildingCost(
                Ids.next(),
                body.buildingId(),
                body.group(),
                body.category(),
                body.nature(),
                body.communalHeating().orElse(false),
                Euro.of(body.amount()),
                body.from(),
                body.until(),
                body.invoiceReference(),
                Optional.empty(),
                clock.now(),
                0);
        costs.add(cost);
        return cost;
    }
}
