package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.rent.chargesettlement.Period;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

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
        return withPeriods(List.of(exit)).get(0);
    }

    /** The tenancies of which an estimate was told on these days that no settlement has taken the place of; not those that were a mistake. */
    public List<UUID> tenancies(LocalDate from, LocalDate until) {
        return exits.openTenancies(from, until);
    }

    /** Of these tenancies the estimates of {@link #tenancies}. */
    public List<Estimate> of(LocalDate from, LocalDate until, Collection<UUID> tenancyIds) {
        return withPeriods(exits.open(from, until, tenancyIds));
    }

    private List<Estimate> withPeriods(List<ExitStatement> statements) {
        Map<UUID, Period> periods = settlements
                .find(statements.stream()
                        .map(exit -> exit.last().chargeSettlementId())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(
                        YearlySettlement::chargeSettlementId, last -> new Period(last.from(), last.until())));
        return statements.stream()
                .map(exit -> new Estimate(exit, periods.get(exit.last().chargeSettlementId())))
                .toList();
    }
}
