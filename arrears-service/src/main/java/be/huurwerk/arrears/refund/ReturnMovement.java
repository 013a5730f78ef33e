package be.huurwerk.arrears.refund;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.assignment.Action;
import be.huurwerk.arrears.assignment.Actions;
import be.huurwerk.arrears.assignment.Movement;
import be.huurwerk.arrears.assignment.Queue;
import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.bankstatement.MatchedTo;
import be.huurwerk.arrears.landlord.OwnAccounts;
import be.huurwerk.bankformats.Iban;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Asks that a movement of the queue goes back to who paid it. It never enters a ledger. */
@ApplicationScoped
class ReturnMovement {

    private final Accounts accounts;
    private final Queue queue;
    private final Actions actions;
    private final Refunds refunds;
    private final WallClock clock;
    private final OwnAccounts ownAccounts;

    ReturnMovement(
            Accounts accounts,
            Queue queue,
            Actions actions,
            Refunds refunds,
            WallClock clock,
            OwnAccounts ownAccounts) {
        this.accounts = accounts;
        this.queue = queue;
        this.actions = actions;
        this.refunds = refunds;
        this.clock = clock;
        this.ownAccounts = ownAccounts;
    }

    /**
     * @param ifMatch the version of the movement that the caller saw; null for any
     * @throws ProblemException 404; 409 when it left the queue, is no money received, or who paid is not known or is the landlord, or a deposit holds a part of it; 412
     */
    @Transactional
    public Refund giveBack(UUID movementId, String reason, Who who, String ifMatch) {
        accounts.share();
        Movement movement = queue.lock(movementId);
        ETags.check(ifMatch, movement.version());
        movement.requireQueued();
        movement.requireReceived();
        movement.requireWhole();
        Iban payer = movement.counterpartyAccount().flatMap(Iban::parse).orElseThrow(ReturnMovement::payerUnknown);
        if (ownAccounts.hold(payer)) {
            throw ProblemException.conflict(
                    "payerIsLandlord",
                    new Text(
                            "It came from an account of the landlord itself.",
                            "Het kwam van een rekening van de verhuurder zelf."));
        }
        Refund refund = new Refund(
                Ids.next(),
                Optional.empty(),
                Optional.of(movementId),
                movement.amount(),
                Optional.of(payer.value()),
                movement.counterpartyName(),
                reason,
                Refund.Status.requested,
                who,
                clock.now(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
        refunds.insert(refund);
        actions.add(movementId, Action.Kind.refunded, Optional.of(reason), who);
        queue.take(movementId, MatchedTo.payerRefund);
        return refund;
    }

    private static ProblemException payerUnknown() {
        return ProblemException.conflict(
                "payerUnknown",
                new Text(
                        "The statement names no IBAN of who paid.",
                        "Het uittreksel noemt geen IBAN van wie betaalde."));
    }
}
