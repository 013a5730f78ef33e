package be.huurwerk.arrears.assignment;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.body.Withheld;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON of movements that wait in the queue. */
final class QueueViews {

    private QueueViews() {}

    @Schema(name = "UnmatchedMovement")
    record QueuedView(
            String href,
            UUID movementId,
            UUID bankStatementId,

            @Schema(description = "Positive is money received")
            BigDecimal amount,

            LocalDate valueDate,
            Optional<String> structuredCommunication,
            @Withheld Optional<String> communication,
            @Withheld Optional<String> counterpartyName,
            @Withheld Optional<String> counterpartyAccount,
            @Withheld String reference,

            @Withheld @Schema(description = "By what name the bank knows its order, where it has one (EndToEndId)")
            Optional<String> endToEndId,

            @Schema(
                    description =
                            "Why what the bank took back was not undone, that it looks like a movement of another statement, or that a deposit gave it back",
                    enumeration = {
                        "noPaymentFound",
                        "alreadyTakenBack",
                        "severalPaymentsFit",
                        "anotherAmount",
                        "paymentWasSplit",
                        "looksKnown",
                        TakeBackFromDeposit.REASON
                    })
            Optional<String> queueReason,

            @Schema(description = "The movement of another statement that it may be")
            Optional<UUID> repeatsMovementId,

            @Schema(description = "What of it is to be assigned, where deposits hold the rest")
            Optional<BigDecimal> openAmount,

            @Schema(description = "What it may be for, the best first")
            List<SuggestionView> suggestions,

            @Schema(description = "Payments of which it may take one back, where that is not certain; the latest first")
            Optional<List<TakenBackView>> mayTakeBack,

            @Schema(
                    description =
                            "Movements that were split over several accounts or deposits, of which it may take one back, whole")
            Optional<List<UUID>> mayTakeBackSplit,

            @Schema(
                    description =
                            "Refunds that may have come back with it (refundReturn): of its amount, to the account from which it came; of money that went out, approved ones that it may have paid (refundPayment)")
            Optional<List<UUID>> mayBeRefund,

            @Schema(
                    description =
                            "Of a movement asked by itself, whether the payer's name was compared with those of households; false while they can't be had, or for who may not see names")
            Optional<Boolean> namesCompared) {

        QueuedView comparedNames(boolean compared) {
            return new QueuedView(
                    href,
                    movementId,
                    bankStatementId,
                    amount,
                    valueDate,
                    structuredCommunication,
                    communication,
                    counterpartyName,
                    counterpartyAccount,
                    reference,
                    endToEndId,
                    queueReason,
                    repeatsMovementId,
                    openAmount,
                    suggestions,
                    mayTakeBack,
                    mayTakeBackSplit,
                    mayBeRefund,
                    Optional.of(compared));
        }

        static QueuedView of(
                Movement movement,
                List<Suggestions.Shown> suggestions,
                List<PaymentsToUndo.One> payments,
                List<UUID> splits,
                List<UUID> refunds) {
            return new QueuedView(
                    "/arrears/v1/unmatchedMovements/" + movement.movementId(),
                    movement.movementId(),
                    movement.bankStatementId(),
                    movement.amount().amount(),
                    movement.valueDate(),
                    movement.structuredCommunication(),
                    movement.communication(),
                    movement.counterpartyName(),
                    movement.counterpartyAccount(),
                    movement.reference(),
                    movement.endToEndId(),
                    movement.queueReason(),
                    movement.repeats(),
                    Optional.of(movement.open())
                            .filter(open -> !open.equals(movement.amount()))
                            .map(Euro::amount),
                    suggestions.stream().map(SuggestionView::of).toList(),
                    Optional.of(payments.stream().map(TakenBackView::of).toList())
                            .filter(some -> !some.isEmpty()),
                    Optional.of(splits).filter(some -> !some.isEmpty()),
                    Optional.of(refunds).filter(some -> !some.isEmpty()),
                    Optional.empty());
        }
    }

    @Schema(name = "PaymentToTakeBack")
    record TakenBackView(
            @Schema(description = "Of the rent account") String href,

            UUID rentAccountId,

            @Schema(description = "The line of the payment") UUID entryId,

            LocalDate bookedOn,

            @Personal @Schema(description = "What is left of what was paid")
            BigDecimal amount) {

        static TakenBackView of(PaymentsToUndo.One payment) {
            return new TakenBackView(
                    Target.rentAccount(payment.rentAccountId()).href(),
                    payment.rentAccountId(),
                    payment.entryId(),
                    payment.bookedOn(),
                    payment.amount().amount());
        }
    }

    @Schema(name = "MovementSuggestion")
    record SuggestionView(
            Target.Kind target,
            String href,
            Optional<UUID> rentAccountId,
            Optional<UUID> depositId,
            Optional<UUID> tenancyId,
            Suggestion.Confidence confidence,

            @Schema(description = "Why, the weightiest first")
            List<Suggestion.Reason> reasons,

            @Personal @Schema(description = "What is open on the rent account; below zero is a credit")
            Optional<BigDecimal> balance) {

        static SuggestionView of(Suggestions.Shown shown) {
            Target target = shown.suggestion().target();
            return new SuggestionView(
                    target.kind(),
                    target.href(),
                    Optional.ofNullable(target.rentAccountId()),
                    Optional.ofNullable(target.depositId()),
                    Optional.ofNullable(shown.tenancyId()),
                    shown.suggestion().confidence(),
                    List.copyOf(shown.suggestion().reasons()),
                    Optional.of(shown.balance().amount()).filter(open -> target.isRentAccount()));
        }
    }
}
