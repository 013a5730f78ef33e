package be.huurwerk.arrears.payment;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Books a payment on the account that it names. It counts from the day on which it was received. */
@ApplicationScoped
class BookPayment {

    private final Accounts accounts;
    private final Payments payments;
    private final Ledger ledger;
    private final BusinessDate businessDate;

    BookPayment(Accounts accounts, Payments payments, Ledger ledger, BusinessDate businessDate) {
        this.accounts = accounts;
        this.payments = payments;
        this.ledger = ledger;
        this.businessDate = businessDate;
    }

    /** What the debtor chooses is a debt of this account. */
    private void checkChoice(Payment payment) {
        Set<UUID> debts = ledger.find(payment.rentAccountId(), payment.choice().itemIds()).stream()
                .filter(entry -> entry.dueOn().isPresent())
                .map(LedgerEntry::entryId)
                .collect(Collectors.toSet());
        List<Issue> issues = payment.choice().itemIds().stream()
                .filter(entryId -> !debts.contains(entryId))
                .sorted()
                .map(entryId -> new Issue(
                        IssueType.REFERENCED_RESOURCE_NOT_FOUND,
                        In.BODY,
                        "pays",
                        entryId,
                        new Text("The rent account has no such debt.", "Deze schuld staat niet op de huurrekening.")))
                .toList();
        if (!issues.isEmpty()) {
            throw ProblemException.badRequest(issues);
        }
    }

    /**
     * @param ifMatch the version of the account that the caller saw; null for any
     * @throws ProblemException 400 when it is received on a day still to come, or pays what is no debt of the account; 412
     */
    @Transactional
    public void book(Payment payment, String ifMatch) {
        Days.yetToCome("receivedOn", payment.receivedOn(), businessDate.today()).ifPresent(fault -> {
            throw ProblemException.badRequest(fault);
        });
        if (ifMatch != null) {
            accounts.lockById(payment.rentAccountId());
            ETags.check(ifMatch, ledger.version(payment.rentAccountId()));
        }
        checkChoice(payment);
        payments.insert(payment);
        ledger.append(
                payment.rentAccountId(),
                NewEntry.credit(
                                EntryKind.payment,
                                payment.receivedOn(),
                                payment.amount(),
                                payment.paymentId().toString())
                        .paying(payment.choice()));
    }
}
