package be.huurwerk.arrears.refund;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.bankformats.pain.PaymentStatusReport;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes what the bank answered to a file of refunds: what it paid is paid, the credit of what it refused returns. */
@ApplicationScoped
class TakeBankAnswer {

    private final Accounts accounts;
    private final Refunds refunds;
    private final RefundFiles files;
    private final EndRefund endRefund;

    TakeBankAnswer(Accounts accounts, Refunds refunds, RefundFiles files, EndRefund endRefund) {
        this.accounts = accounts;
        this.refunds = refunds;
        this.files = files;
        this.endRefund = endRefund;
    }

    /**
     * An answer that was taken already changes nothing.
     *
     * @throws ProblemException 400 for the answer to another file, or to an order that the file does not hold; 409 for a refusal of what was paid
     */
    @Transactional
    public void take(UUID refundFileId, PaymentStatusReport report, Who who) {
        RefundFile file = files.find(refundFileId);
        accounts.share();
        List<Refund> ofFile = refunds.lockOfFiles(List.of(refundFileId));
        requireOf(file, report);
        BankAnswer answer = BankAnswer.of(report);
        requireOurs(answer.strangers(ofFile));
        List<EndRefund.Rejection> rejections = answer.rejections(ofFile);
        requireNotPaid(rejections);
        refunds.paid(answer.paid(ofFile).stream().map(Refund::refundId).toList(), null);
        endRefund.reject(rejections, who);
    }

    private static void requireOf(RefundFile file, PaymentStatusReport report) {
        if (!report.file().id().equals(file.messageId())) {
            throw ProblemException.badRequest(new Issue(
                    IssueType.REJECTED_INPUT,
                    In.BODY,
                    "OrgnlMsgId",
                    null,
                    new Text("The answer is to another file.", "Het antwoord hoort bij een ander bestand.")));
        }
    }

    private static void requireOurs(List<String> strangers) {
        if (!strangers.isEmpty()) {
            throw ProblemException.badRequest(strangers.stream()
                    .map(name -> new Issue(
                            IssueType.REJECTED_INPUT,
                            In.BODY,
                            "OrgnlEndToEndId",
                            name,
                            new Text(
                                    "The file holds no order " + name + ".",
                                    "Het bestand bevat geen opdracht " + name + ".")))
                    .toList());
        }
    }

    /** What a statement showed as paid is no longer the bank's to refuse: it comes back by a statement. */
    private static void requireNotPaid(List<EndRefund.Rejection> rejections) {
        List<UUID> paid = rejections.stream()
                .map(EndRefund.Rejection::refund)
                .filter(refund -> refund.paidMovementId().isPresent())
                .map(Refund::refundId)
                .toList();
        if (!paid.isEmpty()) {
            throw ProblemException.conflict(
                            "refundPaid",
                            new Text(
                                    "A statement shows that the bank paid what it refuses here.",
                                    "Een uittreksel toont dat de bank betaalde wat ze hier weigert."))
                    .with(
                            "refunds",
                            paid.stream()
                                    .map(id -> Map.of("refundId", id.toString()))
                                    .toList());
        }
    }
}
