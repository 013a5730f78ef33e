package be.huurwerk.arrears.refund;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Makes one file of the approved refunds. What is ordered leaves its account, so that it is ordered once. */
@ApplicationScoped
class CreateRefundFile {

    private static final String LANDLORD = "policy/landlord/bank";
    private static final String AHEAD = "policy/arrears/refund-ahead";

    private final Accounts accounts;
    private final Refunds refunds;
    private final RefundFiles files;
    private final LeavingCredit leavingCredit;
    private final Ledger ledger;
    private final Parameters parameters;
    private final BusinessDate businessDate;
    private final WallClock clock;

    CreateRefundFile(
            Accounts accounts,
            Refunds refunds,
            RefundFiles files,
            LeavingCredit leavingCredit,
            Ledger ledger,
            Parameters parameters,
            BusinessDate businessDate,
            WallClock clock) {
        this.accounts = accounts;
        this.refunds = refunds;
        this.files = files;
        this.leavingCredit = leavingCredit;
        this.ledger = ledger;
        this.parameters = parameters;
        this.businessDate = businessDate;
        this.clock = clock;
    }

    /**
     * A file that was made.
     *
     * @param notOrdered approved refunds for which the account has not the credit any more, or whose IBAN was erased: they stay approved
     */
    record Made(UUID refundFileId, List<Refund> notOrdered) {}

    /** @throws ProblemException 400 for a day that has passed, or that is further ahead than the policy allows; 409 when there is nothing to order */
    @Transactional
    public Made create(LocalDate executionDate, Who who) {
        requireWithin(executionDate);
        accounts.share();
        List<Refund> approved = refunds.lockApproved();
        LeavingCredit.Leaving leaving = leavingCredit.of(approved);
        requireSome(leaving.left());
        RefundFile file = new RefundFile(Ids.next(), executionDate, debtor(), who, clock.now(), List.of());
        files.insert(file);
        refunds.order(leaving.left().stream().map(Refund::refundId).toList(), file.refundFileId());
        ledger.appendAll(leaving.postings());
        return new Made(file.refundFileId(), leaving.notLeft());
    }

    private RefundFile.Debtor debtor() {
        LocalDate today = businessDate.today();
        return new RefundFile.Debtor(
                parameters.word(LANDLORD, "name", today).value(),
                parameters.word(LANDLORD, "iban", today).value(),
                parameters.word(LANDLORD, "enterpriseNumber", today).value());
    }

    private void requireWithin(LocalDate executionDate) {
        LocalDate today = businessDate.today();
        LocalDate last = today.plusDays(parameters.number(AHEAD, today).intValue());
        if (executionDate.isBefore(today) || executionDate.isAfter(last)) {
            throw ProblemException.badRequest(new Issue(
                    IssueType.OUT_OF_RANGE,
                    In.BODY,
                    "executionDate",
                    executionDate,
                    new Text(
                            "On " + today + " the bank is asked to pay from that day until " + last + ".",
                            "Op " + today + " vragen we de bank te betalen vanaf die dag tot en met " + last + ".")));
        }
    }

    private static void requireSome(List<Refund> ordered) {
        if (ordered.isEmpty()) {
            throw ProblemException.conflict(
                    "nothingToOrder",
                    new Text(
                            "No refund is approved that its account has the credit for.",
                            "Geen enkele terugbetaling is goedgekeurd waarvoor de rekening het tegoed heeft."));
        }
    }
}
