package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.rent.chargesettlement.Period;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What was estimated for households that left, for who writes to them. */
@ApplicationScoped
public class EstimatedExits {

    private final Exits exits;
    private final Settlements settlements;

    EstimatedExits(Exits exits, Settlements settlements) {
        this.exits = exits;
        this.settlements = settlements;
    }

    /** @param lastPeriod the period of the statement that it rests on */
    public record Estimate(ExitStatement statement, Period lastPeriod) {}

    /** @throws ProblemException 404 when nothing was estimated under the key */
    public Estimate find(UUID settlementKey) {
        ExitStatement exit = exits.find(settlementKey)
                .orElseThrow(() -> ProblemException.notFound(new Text(
                        "Nothing was estimated under the key " + settlementKey + ".",
                        "Onder de sleutel " + settlementKey + " werd niets geraamd.")));
        YearlySettlement last =
                settlements.find(exit.last().chargeSettlementId()).orElseThrow();
        return new Estimate(exit, new Period(last.from(), last.until()));
    }
}
