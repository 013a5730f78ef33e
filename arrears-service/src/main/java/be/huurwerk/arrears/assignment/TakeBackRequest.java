package be.huurwerk.arrears.assignment;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.webkit.body.Money;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which payment an officer says that the bank took back. */
@Schema(name = "TakeBackRequest")
record TakeBackRequest(
        @Schema(description = "With entryId; either these or movementId")
        Optional<UUID> rentAccountId,

        @Schema(description = "The line of the payment in the ledger of the account")
        Optional<UUID> entryId,

        @Schema(
                description =
                        "The movement of a payment that was split over several accounts or deposits: all of its parts come back")
        Optional<UUID> movementId,

        @Schema(description = "What of the payment of a line comes back; by default all that is left of it")
        Optional<@Money(min = "0.01") BigDecimal> amount,

        @Schema(description = "What the bank kept for itself: together with the amount that of the movement")
        Optional<@Money(min = "0.01") BigDecimal> bankCharge,

        @Personal Optional<@Size(min = 1, max = 1000) String> reason) {

    /** @throws ProblemException 400 where it names neither a line nor a movement, both, or a part of a split payment */
    boolean isOfSplit() {
        boolean line = rentAccountId.isPresent() && entryId.isPresent();
        boolean something = rentAccountId.isPresent() || entryId.isPresent();
        if (movementId.isPresent() ? something : !line) {
            throw ProblemException.badRequest(
                    new Issue(
                            IssueType.EXACTLY_ONE_OF_EXPECTED,
                            In.BODY,
                            "movementId",
                            null,
                            new Text(
                                    "What comes back is a line of a rentAccountId (entryId), or a movement that was split (movementId).",
                                    "Wat terugkomt, is een lijn van een rentAccountId (entryId), of een gesplitste verrichting (movementId).")));
        }
        if (movementId.isPresent() && amount.isPresent()) {
            throw ProblemException.badRequest(
                    new Issue(
                            IssueType.REJECTED_INPUT,
                            In.BODY,
                            "amount",
                            null,
                            new Text(
                                    "A payment that was split comes back whole. Where a part of it comes back, put it back in the queue and assign it anew, that part to one account.",
                                    "Een gesplitste betaling komt helemaal terug. Komt een deel ervan terug, zet ze dan terug in de wachtrij en wijs ze opnieuw toe, dat deel aan een rekening.")));
        }
        return movementId.isPresent();
    }

    TakePaymentBack.Payment payment() {
        return new TakePaymentBack.Payment(
                rentAccountId.orElseThrow(), entryId.orElseThrow(), amount.map(Euro::of), bankCharge.map(Euro::of));
    }

    TakeSplitBack.Split split() {
        return new TakeSplitBack.Split(movementId.orElseThrow(), bankCharge.map(Euro::of));
    }
}
