package be.huurwerk.arrears.debtsettlement;

import be.huurwerk.arrears.account.ChangedAccounts;
import be.huurwerk.arrears.allocation.Allocations;
import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.debtsettlement.DebtSettlement.Annulment;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Annuls a debt settlement that was written down by mistake, also once it has ended: from today on it freezes nothing, and what is free on the
 * account pays what it had frozen. What steps left out meanwhile they did not ask, and a payment plan that it ended is agreed anew.
 */
@ApplicationScoped
class AnnulDebtSettlement {

    private static final String ANNULLED = "debtSettlements.notify.annulled";

    private final ChangeSettlement change;
    private final ChangedAccounts changed;
    private final DebtSettlements settlements;
    private final Dividends dividends;
    private final Allocations allocations;
    private final Outbox outbox;
    private final BusinessDate businessDate;

    AnnulDebtSettlement(
            ChangeSettlement change,
            ChangedAccounts changed,
            DebtSettlements settlements,
            Dividends dividends,
            Allocations allocations,
            Outbox outbox,
            BusinessDate businessDate) {
        this.change = change;
        this.changed = changed;
        this.settlements = settlements;
        this.dividends = dividends;
        this.allocations = allocations;
        this.outbox = outbox;
        this.businessDate = businessDate;
    }

    /** What others hear of it. */
    record Annulled(UUID tenancyId, UUID rentAccountId, UUID debtSettlementId, LocalDate annulledOn) {}

    /**
     * @param ifMatch the version that the caller saw; null for any
     * @throws be.huurwerk.webkit.problem.ProblemException 404; 409 once it is annulled, while a dividend is booked on it, or of an erased file;
     *     412
     */
    @Transactional
    public DebtSettlement annul(UUID debtSettlementId, String reason, Who who, String ifMatch) {
        DebtSettlement one = change.lock(debtSettlementId, ifMatch);
        if (dividends.areBooked(one)) {
            throw SettlementProblems.hasDividends();
        }
        LocalDate today = businessDate.today();
        settlements.annul(debtSettlementId, new Annulment(today, reason, who));
        allocations.askedAgain(one.rentAccountId(), today);
        changed.add(List.of(one.rentAccountId()));
        outbox.append(
                ANNULLED, one.tenancyId(), new Annulled(one.tenancyId(), one.rentAccountId(), debtSettlementId, today));
        return settlements.find(debtSettlementId);
    }
}
