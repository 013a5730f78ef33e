package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Lets a debt count again from the day on which its dispute was settled; a correction of the debt itself is a line of the ledger. */
@ApplicationScoped
class SettleDispute {

    private final ChangeCase change;
    private final CaseActions actions;
    private final Ledger ledger;

    SettleDispute(ChangeCase change, CaseActions actions, Ledger ledger) {
        this.change = change;
        this.actions = actions;
        this.ledger = ledger;
    }

    /**
     * @param entryId a line of the debt
     * @param ifMatch the case's version, or null
     * @throws ProblemException 404 when no such debt is disputed; 412 when the case has changed
     */
    @Transactional
    public ArrearsCase settle(UUID arrearsCaseId, UUID entryId, LocalDate on, String ifMatch) {
        ArrearsCase found = change.lock(arrearsCaseId, ifMatch);
        boolean settled = ledger.find(found.rentAccountId(), List.of(entryId)).stream()
                .map(LedgerEntry::itemId)
                .anyMatch(debt -> actions.settle(arrearsCaseId, debt, on));
        if (!settled) {
            throw ProblemException.notFound(
                    new Text("No such debt is disputed.", "Een dergelijke schuld wordt niet betwist."));
        }
        return change.changed(found);
    }
}
