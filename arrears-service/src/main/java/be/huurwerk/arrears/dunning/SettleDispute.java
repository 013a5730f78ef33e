package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.account.ChangedAccounts;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Lets a debt count again from the day on which its dispute was settled; a correction of the debt itself is a line of the ledger. */
@ApplicationScoped
class SettleDispute {

    private final ChangeCase change;
    private final CaseActions actions;
    private final Ledger ledger;
    private final ChangedAccounts accounts;
    private final BusinessDate businessDate;

    SettleDispute(
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
     * @throws ProblemException 400 for a day before the dispute or still to come; 404 when no such debt is disputed; 412 when the case has
     *     changed
     */
    @Transactional
    public ArrearsCase settle(UUID arrearsCaseId, UUID entryId, LocalDate on, String ifMatch) {
        ArrearsCase found = change.lock(arrearsCaseId, ifMatch);
        UUID debt = ledger.find(found.rentAccountId(), List.of(entryId)).stream()
                .map(LedgerEntry::itemId)
                .findFirst()
                .orElseThrow(SettleDispute::unknown);
        LocalDate since = actions.disputedSince(arrearsCaseId, debt).orElseThrow(SettleDispute::unknown);
        List<Issue> faults = Stream.of(Days.before("on", on, since), Days.yetToCome("on", on, businessDate.today()))
                .flatMap(Optional::stream)
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        actions.settle(arrearsCaseId, debt, on);
        accounts.add(List.of(found.rentAccountId()));
        return change.changed(found);
    }

    private static ProblemException unknown() {
        return ProblemException.notFound(
                new Text("No such debt is disputed.", "Een dergelijke schuld wordt niet betwist."));
    }
}
