package be.huurwerk.deposit.refund;

import be.huurwerk.bankformats.pain.PaymentStatusReport;
import be.huurwerk.deposit.deposit.BulkBooking;
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
import java.util.stream.Collectors;

/** Takes what the bank answered to a file of refunds: what it paid is paid, what it refused is to be paid back again. */
@ApplicationScoped
class TakeBankAnswer {

    private final Refunds refunds;
    private final RefundFiles files;
    private final EndRefund endRefund;
    private final BulkBooking booking;
    private final TellOrders tell;

    TakeBankAnswer(Refunds refunds, RefundFiles files, EndRefund endRefund, BulkBooking booking, TellOrders tell) {
        this.refunds = refunds;
        this.files = files;
        this.endRefund = endRefund;
        this.booking = booking;
        this.tell = tell;
    }

    /**
     * An answer that was taken already changes nothing. What the bank paid and got back is told by a statement, not by an answer.
     *
     * @throws ProblemException 400 for the answer to another file, or to an order that the file does not hold; 409 that names the orders of
     *     which the bank said before, by an answer or a statement, or says here as well, that it paid what it refuses
     */
    @Transactional
    public void take(UUID refundFileId, PaymentStatusReport report) {
        RefundFile file = files.find(refundFileId);
        List<Refund> ofFile = refunds.lockOfFiles(List.of(refundFileId));
        requireOf(file, report);
        BankAnswer answer = BankAnswer.of(report);
        requireOurs(answer.strangers(ofFile));
        requireNotContradicted(answer.contradicted(ofFile));
        List<EndRefund.Rejection> rejections = answer.rejections(ofFile);
        booking.lock(rejections.stream()
                .map(rejection -> rejection.refund().depositId())
                .toList());
        refunds.paid(answer.paid(ofFile).stream().map(Refund::refundId).toList());
        endRefund.reject(rejections);
        tell.rejected(
                refundFileId,
                rejections.stream().map(EndRefund.Rejection::refund).toList());
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

    private static void requireNotContradicted(List<Refund> contradicted) {
        if (!contradicted.isEmpty()) {
            String names = contradicted.stream().map(Refund::endToEndId).collect(Collectors.joining(", "));
            throw ProblemException.conflict(
                            "bankAnswerContradicts",
                            new Text(
                                    "By its answers and statements the bank both paid and refused " + names
                                            + ": nothing is changed; ask the bank which of them holds.",
                                    "Volgens haar antwoorden en uittreksels heeft de bank dit zowel betaald als geweigerd: "
                                            + names + ". Er is niets gewijzigd; vraag de bank welk antwoord geldt."))
                    .with(
                            "refunds",
                            contradicted.stream()
                                    .map(refund -> Map.of(
                                            "refundId", refund.refundId().toString(),
                                            "endToEndId", refund.endToEndId(),
                                            "status", refund.status().name()))
                                    .toList());
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
}
