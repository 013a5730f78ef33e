package be.huurwerk.arrears.debtsettlement;

import be.huurwerk.arrears.account.ChangedAccounts;
import be.huurwerk.arrears.allocation.Allocations;
import be.huurwerk.arrears.debtsettlement.DebtSettlement.End;
import be.huurwerk.arrears.debtsettlement.DebtSettlement.EndKind;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Ends a debt settlement. Once it is rejected or revoked, what is still open of the frozen debts is asked again like any other, and what is free
 * on the account pays it. Of a plan that was kept the rest stays frozen: it is asked no more, and written off by whoever decides that; unless
 * the plan leaves it owed, which somebody says. What the landlord is deemed to have renounced (art. 1675/9 par. 3) is never owed again then.
 */
@ApplicationScoped
class EndDebtSettlement {

    private static final String CLOSED = "debtSettlements.notify.closed";

    private final ChangeSettlement change;
    private final ChangedAccounts changed;
    private final DebtSettlements settlements;
    private final Allocations allocations;
    private final Outbox outbox;
    private final BusinessDate businessDate;
    private final Parameters parameters;

    EndDebtSettlement(
            ChangeSettlement change,
            ChangedAccounts changed,
            DebtSettlements settlements,
            Allocations allocations,
            Outbox outbox,
            BusinessDate businessDate,
            Parameters parameters) {
        this.change = change;
        this.changed = changed;
        this.settlements = settlements;
        this.allocations = allocations;
        this.outbox = outbox;
        this.businessDate = businessDate;
        this.parameters = parameters;
    }

    /** What others hear of it. */
    record Closed(UUID tenancyId, UUID rentAccountId, UUID debtSettlementId, LocalDate closedOn, String kind) {}

    /** @param stillOwed whether a plan that was kept leaves the rest owed; said of such a plan alone, and not owed where nobody says it */
    record Asked(EndKind kind, LocalDate on, Optional<Boolean> stillOwed) {

        End end() {
            return new End(kind, on, kind != EndKind.completed || stillOwed.orElse(false));
        }
    }

    /**
     * @param ifMatch the version that the caller saw; null for any
     * @throws ProblemException 400 for a day before the decision or still to come, and for what only a kept plan says; 404; 409 once it has
     *     ended, and for a renounced claim that would still be owed; 412
     */
    @Transactional
    public DebtSettlement end(UUID debtSettlementId, Asked asked, String ifMatch) {
        End end = asked.end();
        DebtSettlement one = change.lock(debtSettlementId, ifMatch);
        LocalDate today = businessDate.today();
        List<Issue> faults = Stream.of(
                        Days.yetToCome("on", end.on(), today),
                        Days.before("on", end.on(), one.admissibleOn()),
                        asked.stillOwed()
                                .filter(said -> end.kind() != EndKind.completed)
                                .map(said -> SettlementProblems.saidOfAKeptPlanAlone()))
                .flatMap(Optional::stream)
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        change.requireRunning(one);
        boolean renounced = end.kind() == EndKind.completed && Terms.isRenounced(one, parameters, end.on());
        if (renounced && end.stillOwed()) {
            throw SettlementProblems.renounced();
        }
        settlements.end(debtSettlementId, end, renounced, today);
        if (end.stillOwed()) {
            allocations.askedAgain(one.rentAccountId(), today);
        }
        changed.add(List.of(one.rentAccountId()));
        outbox.append(
                CLOSED,
                one.tenancyId(),
                new Closed(
                        one.tenancyId(),
                        one.rentAccountId(),
                        debtSettlementId,
                        end.on(),
                        end.kind().name()));
        return settlements.find(debtSettlementId);
    }
}
