package be.huurwerk.rent.cost;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.Issues;
import be.huurwerk.rent.building.Buildings;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Records a credit note: what of a cost is taken back, of the same days and for the same dwellings. */
@ApplicationScoped
class CreditCost {

    private final Buildings buildings;
    private final Costs costs;
    private final WallClock clock;

    CreditCost(Buildings buildings, Costs costs, WallClock clock) {
        this.buildings = buildings;
        this.costs = costs;
        this.clock = clock;
    }

    /** @throws ProblemException 400 when it is more than is left of the cost; 404; 409 when that is a credit note itself */
    @Transactional
    public BuildingCost credit(UUID costId, Bodies.Credited body) {
        BuildingCost cost = costs.find(costId).orElseThrow(() -> notFound(costId));
        if (cost.credits().isPresent()) {
            throw ProblemException.conflict(
                    "creditNoteCredited",
                    new Text(
                            "A credit note is not credited: record the cost again.",
                            "Een creditnota wordt niet gecrediteerd: voer de kost opnieuw in."));
        }
        buildings.lock(cost.buildingId());
        Euro amount = Euro.of(body.amount());
        Euro left = cost.amount().minus(costs.credited(costId));
        if (amount.compareTo(left) > 0) {
            throw ProblemException.badRequest(Issues.rejected(
                    "amount",
                    body.amount(),
                    "Of the cost " + left + " is left.",
                    "Van de kost blijft " + left + " over."));
        }
        BuildingCost note = new BuildingCost(
                Ids.next(),
                cost.buildingId(),
                cost.group(),
                cost.category(),
                cost.nature(),
                cost.communalHeating(),
                amount.negate(),
                cost.from(),
                cost.until(),
                body.invoiceReference(),
                Optional.of(costId),
                clock.now(),
                0);
        costs.add(note);
        return note;
    }

    static ProblemException notFound(UUID costId) {
        return ProblemException.notFound(
                new Text("There is no cost " + costId + ".", "Er is geen kost " + costId + "."));
    }
}
