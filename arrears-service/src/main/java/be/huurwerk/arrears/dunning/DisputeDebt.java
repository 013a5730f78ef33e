package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Leaves a debt that the tenant disputes out of every step, until the dispute is settled. */
@ApplicationScoped
class DisputeDebt {

    private final ChangeCase change;
    private final CaseActions actions;
    private final Ledger ledger;

    DisputeDebt(ChangeCase change, CaseActions actions, Ledger ledger) {
        this.change = change;
        this.actions = actions;
        this.ledger = ledger;
    }

    /**
     * @param entryId a line of the debt
     * @param ifMatch the case's version, or null
     * @throws ProblemException 400 when the account has no such debt; 409 when it is disputed already or the case is closed; 412
     */
    @Transactional
    public ArrearsCase dispute(UUID arrearsCaseId, UUID entryId, LocalDate from, String comment, String ifMatch) {
        ArrearsCase found = change.lock(arrearsCaseId, ifMatch);
        if (found.closedOn().isPresent()) {
            throw ArrearsProblems.closed();
        }
        UUID debt = ledger.find(found.rentAccountId(), List.of(entryId)).stream()
                .filter(entry -> entry.dueOn().isPresent())
                .map(LedgerEntry::itemId)
                .findFirst()
                .orElseThrow(() -> ProblemException.referencedResourceNotFound(
                        In.BODY,
                        "entryId",
                        entryId,
                        new Text("The rent account has no such debt.", "Deze schuld staat niet op de huurrekening.")));
        if (!actions.dispute(arrearsCaseId, debt, from, comment)) {
            throw ProblemException.conflict(
                    "debtDisputed", new Text("The debt is disputed already.", "De schuld wordt al betwist."));
        }
        return change.changed(found);
    }
}
