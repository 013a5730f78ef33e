package be.huurwerk.arrears.assignment;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.bankstatement.MatchedTo;
import be.huurwerk.webkit.etag.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Takes a movement out of the queue that has nothing to do with rents and deposits, such as a charge of the bank. */
@ApplicationScoped
class DismissMovement {

    private final Accounts accounts;
    private final Queue queue;
    private final Actions actions;

    DismissMovement(Accounts accounts, Queue queue, Actions actions) {
        this.accounts = accounts;
        this.queue = queue;
        this.actions = actions;
    }

    /** @param ifMatch the version of the movement that the caller saw; null for any */
    @Transactional
    public void dismiss(UUID movementId, String reason, Who who, String ifMatch) {
        accounts.share();
        Movement movement = queue.lock(movementId);
        ETags.check(ifMatch, movement.version());
        movement.requireQueued();
        movement.requireWhole();
        actions.add(movementId, Action.Kind.dismissed, Optional.of(reason), who);
        queue.take(movementId, MatchedTo.otherMatter);
    }
}
