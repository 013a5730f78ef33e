package be.huurwerk.arrears.debtsettlement;

import be.huurwerk.arrears.account.ChangedAccounts;
import be.huurwerk.arrears.allocation.Allocations;
import be.huurwerk.arrears.debtsettlement.DebtSettlement.End;
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
 * Ends a debt settlement: what is still open of the frozen debts is asked again like any other, and what is free on the account pays it. What a
 * plan that was kept remits is written off by whoever decides that; what the landlord is deemed to have renounced stays frozen (art. 1675/9
 * par. 3): it is owed, and asked no more.
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

    /**
     * @param ifMatch the version that the caller saw; null for any
     * @throws ProblemException 400 for a day before the decision or still to come; 404; 409 once it has ended; 412
     */
    @Transactional
    public DebtSettlement end(UUID debtSettlementId, End end, String ifMatch) {
        DebtSettlement one = change.lock(debtSettlementId, ifMatch);
        LocalDate today = businessDate.today();
        List<Issue> faults = Stream.of(
                        Days.yetToCome("on", end.on(), today), Days.before("on", end.on(), one.admissibleOn()))
                .flatMap(Optional::stream)
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        change.requireRunning(one);
        boolean renounced =
                end.kind() == DebtSettlement.EndKind.completed && Terms.isRenounced(one, parameters, end.on());
        settlements.end(debtSettlementId, end, renounced, today);
        if (!renounced) {
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
