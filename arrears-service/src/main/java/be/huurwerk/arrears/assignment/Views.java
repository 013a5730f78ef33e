package be.huurwerk.arrears.assignment;

import be.huurwerk.arrears.bankstatement.MatchedTo;
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

/** The JSON of movements. */
final class Views {

    private Views() {}

    @Schema(name = "Movement")
    record MovementView(
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

            @Schema(description = "What it is known to be; left out while it is in the queue")
            Optional<MatchedTo> known,

            @Schema(description = "The movement of another statement that it is, or may be")
            Optional<UUID> repeatsMovementId,

            @Schema(description = "What of it was booked where: by its communication, or as somebody said")
            List<PartView> parts,

            @Schema(description = "Who decided what about it, the first first")
            List<ActionView> actions) {

        static MovementView of(Movement movement, List<Part> parts, List<Action> actions) {
            return new MovementView(
                    hrefOf(movement.movementId()),
                    movement.movementId(),
                    movement.bankStatementId(),
                    movement.amount().amount(),
                    movement.valueDate(),
                    movement.structuredCommunication(),
                    movement.communication(),
                    movement.counterpartyName(),
                    movement.counterpartyAccount(),
                    movement.reference(),
                    movement.known(),
                    movement.repeats(),
                    parts.stream().map(PartView::of).toList(),
                    actions.stream().map(ActionView::of).toList());
        }
    }

    /** A movement among the others of its statement. */
    @Schema(name = "StatementMovement")
    record ListedView(
            String href,
            UUID movementId,

            @Schema(description = "In the statement, from 1")
            int place,

            @Schema(description = "Positive is money received")
            BigDecimal amount,

            LocalDate valueDate,
            Optional<String> structuredCommunication,
            @Withheld Optional<String> communication,
            @Withheld Optional<String> counterpartyName,
            @Withheld Optional<String> counterpartyAccount,

            @Schema(description = "What it is known to be; left out while it is in the queue")
            Optional<MatchedTo> known,

            @Schema(description = "The movement of another statement that it is, or may be")
            Optional<UUID> repeatsMovementId) {

        static ListedView of(Queue.Placed placed) {
            Movement movement = placed.movement();
            return new ListedView(
                    hrefOf(movement.movementId()),
                    movement.movementId(),
                    placed.place() + 1,
                    movement.amount().amount(),
                    movement.valueDate(),
                    movement.structuredCommunication(),
                    movement.communication(),
                    movement.counterpartyName(),
                    movement.counterpartyAccount(),
                    movement.known(),
                    movement.repeats());
        }
    }

    @Schema(name = "MovementPart")
    record PartView(
            @Schema(description = "The source of the line in the ledger, or the payment of the deposit")
            UUID partId,

            Target.Kind target,
            String href,
            Optional<UUID> rentAccountId,
            Optional<UUID> depositId,
            @Personal BigDecimal amount,

            @Schema(description = "True once the movement was put back in the queue")
            Optional<Boolean> undone) {

        static PartView of(Part part) {
            return new PartView(
                    part.partId(),
                    part.target().kind(),
                    part.target().href(),
                    Optional.ofNullable(part.target().rentAccountId()),
                    Optional.ofNullable(part.target().depositId()),
                    part.amount().amount(),
                    Optional.of(part.undone()).filter(undone -> undone));
        }
    }

    @Schema(name = "MovementAction")
    record ActionView(
            Action.Kind kind,
            @Withheld Optional<String> reason,

            @Schema(description = "The client that asked it")
            String client,

            @Schema(
                    description =
                            "The person, as the token issuer knows it; of a client that acts for itself the client")
            String subject,

            OffsetDateTime at) {

        static ActionView of(Action action) {
            return new ActionView(
                    action.kind(),
                    action.reason(),
                    action.who().client(),
                    action.who().subject(),
                    Moments.inBrussels(action.at()));
        }
    }

    static String hrefOf(UUID movementId) {
        return "/arrears/v1/movements/" + movementId;
    }
}
