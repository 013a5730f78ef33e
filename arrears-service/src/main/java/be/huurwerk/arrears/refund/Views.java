package be.huurwerk.arrears.refund;

import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.servicekit.time.Moments;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.body.Withheld;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON of refunds and their files. */
final class Views {

    private Views() {}

    @Schema(name = "Refund")
    record RefundView(
            String href,
            UUID refundId,

            @Schema(description = "Whose credit it is") Optional<UUID> rentAccountId,

            @Schema(description = "The movement that goes back to who paid it")
            Optional<UUID> movementId,

            @Personal BigDecimal amount,

            @Withheld @Schema(description = "Where it goes") Optional<String> iban,

            @Withheld @Schema(description = "Whose account that is, where somebody or the bank said so")
            Optional<String> accountHolder,

            @Withheld String reason,
            Refund.Status status,
            WhoView requestedBy,
            OffsetDateTime requestedAt,

            @Schema(
                    description =
                            "True of what dividends of a debt settlement were too much, which goes back to the mediator; else it is the tenant's own credit")
            Optional<Boolean> toMediator,

            @Schema(description = "Of which debt settlement alone, where whoever asked it said so")
            Optional<UUID> debtSettlementId,

            Optional<DecisionView> decision,
            Optional<UUID> refundFileId,

            @Schema(description = "By what name the bank knows it")
            String endToEndId,

            @Schema(description = "Why the bank did not pay it: its code, or returned for money that came back")
            Optional<String> rejection,

            @Schema(description = "The movement of a statement by which it left")
            Optional<UUID> paidMovementId) {

        static RefundView of(Refund refund) {
            return new RefundView(
                    hrefOf(refund.refundId()),
                    refund.refundId(),
                    refund.rentAccountId(),
                    refund.movementId(),
                    refund.amount().amount(),
                    refund.iban(),
                    refund.accountHolder(),
                    refund.reason(),
                    refund.status(),
                    WhoView.of(refund.requestedBy()),
                    Moments.inBrussels(refund.requestedAt()),
                    Optional.of(true).filter(yes -> refund.toMediator()),
                    refund.debtSettlementId(),
                    refund.decision().map(DecisionView::of),
                    refund.refundFileId(),
                    refund.endToEndId(),
                    refund.rejection(),
                    refund.paidMovementId());
        }
    }

    @Schema(name = "RefundParty")
    record WhoView(
            @Schema(description = "The client that asked it")
            String client,

            @Schema(
                    description =
                            "The person, as the token issuer knows it; of a client that acts for itself the client")
            String subject) {

        static WhoView of(Who who) {
            return new WhoView(who.client(), who.subject());
        }
    }

    @Schema(name = "RefundDecision")
    record DecisionView(
            WhoView by, OffsetDateTime at, @Withheld Optional<String> reason) {

        static DecisionView of(Refund.Decision decision) {
            return new DecisionView(WhoView.of(decision.by()), Moments.inBrussels(decision.at()), decision.reason());
        }
    }

    @Schema(name = "RefundFile")
    record FileView(
            String href,
            UUID refundFileId,

            @Schema(description = "By what name the bank knows it")
            String messageId,

            LocalDate executionDate,
            RefundFile.Status status,
            SumView total,

            @Schema(description = "Of which the bank has not told what became of them")
            SumView ordered,

            SumView paid,
            SumView rejected,
            WhoView createdBy,
            OffsetDateTime createdAt,

            @Schema(
                    description =
                            "When it is made: approved refunds for which the account has not the credit any more; they stay approved")
            Optional<List<NotOrderedView>> notOrdered) {

        static FileView of(RefundFile file) {
            return of(file, Optional.empty());
        }

        static FileView of(RefundFile file, List<Refund> notOrdered) {
            return of(
                    file,
                    Optional.of(notOrdered.stream().map(NotOrderedView::of).toList()));
        }

        private static FileView of(RefundFile file, Optional<List<NotOrderedView>> notOrdered) {
            return new FileView(
                    fileHrefOf(file.refundFileId()),
                    file.refundFileId(),
                    file.messageId(),
                    file.executionDate(),
                    file.status(),
                    SumView.of(file.total()),
                    SumView.of(file.sum(Refund.Status.ordered)),
                    SumView.of(file.sum(Refund.Status.paid)),
                    SumView.of(file.sum(Refund.Status.rejected)),
                    WhoView.of(file.createdBy()),
                    Moments.inBrussels(file.createdAt()),
                    notOrdered);
        }
    }

    @Schema(name = "RefundSum")
    record SumView(int refunds, BigDecimal amount) {

        static SumView of(RefundFile.Sum sum) {
            return new SumView(sum.refunds(), sum.amount().amount());
        }
    }

    @Schema(name = "RefundNotOrdered")
    record NotOrderedView(String href, UUID refundId) {

        static NotOrderedView of(Refund refund) {
            return new NotOrderedView(hrefOf(refund.refundId()), refund.refundId());
        }
    }

    static String hrefOf(UUID refundId) {
        return "/arrears/v1/refunds/" + refundId;
    }

    static String fileHrefOf(UUID refundFileId) {
        return "/arrears/v1/refundFiles/" + refundFileId;
    }
}
