package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.account.ChangedAccounts;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Leaves a debt that the tenant disputes out of every step, until the dispute is settled. */
@ApplicationScoped
class DisputeDebt {

    private final ChangeCase change;
    private final CaseActions actions;
    private final Ledger ledger;
    private final ChangedAccounts accounts;
    private final BusinessDate businessDate;

    DisputeDebt(
            ChangeCase change,
            CaseActions actions,
            Ledger ledger,
            ChangedAccounts accounts,
            BusinessDate businessDate) {
        this.change = change;
        this.actions = actions;
        this.ledger = ledger;
        this.accounts = accounts;
        this.businessDate = businessDate;
    }

    /**
     * @param entryId a line of the debt
     * @param ifMatch the case's version, or null
     * @throws ProblemException 400 when the account has no such debt, or for a day still to come; 409 when it is disputed already or the case is closed; 412
     */
    @Transactional
    public ArrearsCase dispute(UUID arrearsCaseId, UUID entryId, LocalDate from, String comment, String ifMatch) {
        ArrearsCase found = change.lock(arrearsCaseId, ifMatch);
        List<Issue> faults = new ArrayList<>();
        Days.yetToCome("on", from, businessDate.today()).ifPresent(faults::add);
        Optional<UUID> debt = ledger.find(found.rentAccountId(), List.of(entryId)).stream()
                .filter(entry -> entry.dueOn().isPresent())
                .map(LedgerEntry::itemId)
                .findFirst();
        if (debt.isEmpty()) {
            faults.add(new Issue(
                    IssueType.REFERENCED_RESOURCE_NOT_FOUND,
                    In.BODY,
                    "entryId",
                    entryId,
                    new Text("The rent account has no such debt.", "Deze schuld staat niet op de huurrekening.")));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        if (found.closedOn().isPresent()) {
            throw ArrearsProblems.closed();
        }
        if (!actions.dispute(arrearsCaseId, debt.get(), from, comment)) {
            throw ProblemException.conflict(
                    "debtDisputed", new Text("The debt is disputed already.", "De schuld wordt al betwist."));
        }
        accounts.add(List.of(found.rentAccountId()));
        return change.changed(found);
    }
}
