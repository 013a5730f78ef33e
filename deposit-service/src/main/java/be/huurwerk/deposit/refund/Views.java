package be.huurwerk.deposit.refund;

import be.huurwerk.deposit.deposit.WarningView;
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

            UUID depositId,

            @Schema(description = "From which account of the deposit's ledger")
            Refund.Source source,

            @Schema(description = "Whose it is; absent of a surplus that goes back to who paid it")
            Optional<UUID> personId,

            @Schema(description = "Of an heir of that person")
            Optional<UUID> heirId,

            @Personal BigDecimal amount,

            @Withheld @Schema(description = "Where it goes") Optional<String> iban,

            @Withheld @Schema(description = "Whose account that is, until it is erased")
            Optional<String> accountHolder,

            @Schema(
                    description =
                            "Who said to which account it goes: who asked it, or the heir, as the file of the tenancy has it")
            Refund.AccountFrom accountFrom,

            Refund.Status status,
            WhoView requestedBy,
            OffsetDateTime requestedAt,
            Optional<DecisionView> decision,
            Optional<UUID> refundFileId,

            @Schema(description = "By what name the bank knows it")
            String endToEndId,

            @Schema(description = "Why the bank did not pay it, or why it came back: the code of the bank")
            Optional<String> rejection,

            @Schema(description = "Of other beneficiaries who agree that it takes their part as well")
            Optional<List<ConsentView>> consents,

            @Schema(description = "What who approves it has to look at first; absent where there is nothing") @Personal
            Optional<List<WarningView>> warnings) {

        static RefundView of(Refund refund, List<WarningView> warnings) {
            return new RefundView(
                    hrefOf(refund.refundId()),
                    refund.refundId(),
                    refund.depositId(),
                    refund.source(),
                    refund.personId(),
                    refund.heirId(),
                    refund.amount().amount(),
                    refund.iban(),
                    refund.accountHolder(),
                    refund.accountFrom(),
                    refund.status(),
                    WhoView.of(refund.requestedBy()),
                    Moments.inBrussels(refund.requestedAt()),
                    refund.decision().map(DecisionView::of),
                    refund.refundFileId(),
                    refund.endToEndId(),
                    refund.rejection(),
                    Optional.of(refund.consents().stream().map(ConsentView::of).toList())
                            .filter(some -> !some.isEmpty()),
                    Optional.of(warnings).filter(some -> !some.isEmpty()));
        }
    }

    @Schema(name = "RefundConsent")
    record ConsentView(UUID personId, Optional<UUID> heirId, LocalDate givenOn) {

        static ConsentView of(Consent consent) {
            return new ConsentView(consent.personId(), consent.heirId(), consent.givenOn());
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

            @Schema(description = "Of which the bank paid what then came back: it is to be paid back anew")
            SumView returned,

            WhoView createdBy,
            OffsetDateTime createdAt,

            @Schema(description = "When it is made: approved refunds that are not in it, and why; they stay approved")
            Optional<List<NotOrderedView>> notOrdered) {

        static FileView of(RefundFile file) {
            return of(file, Optional.empty());
        }

        static FileView of(RefundFile file, List<CreateRefundFile.NotOrdered> notOrdered) {
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
                    SumView.of(file.sum(Refund.Status.returned)),
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
    record NotOrderedView(String href, UUID refundId, CreateRefundFile.Why why) {

        static NotOrderedView of(CreateRefundFile.NotOrdered one) {
            return new NotOrderedView(
                    hrefOf(one.refund().refundId()), one.refund().refundId(), one.why());
        }
    }

    static String hrefOf(UUID refundId) {
        return "/deposit/v1/refunds/" + refundId;
    }

    static String fileHrefOf(UUID refundFileId) {
        return "/deposit/v1/refundFiles/" + refundFileId;
    }
}
