package be.huurwerk.arrears.assignment;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.assignment.BackToQueue.Booked;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Puts a movement back in the queue, because somebody says that it paid something else. */
@ApplicationScoped
class SuspendMovement {

    private final Accounts accounts;
    private final Queue queue;
    private final Parts parts;
    private final BackToQueue backToQueue;

    SuspendMovement(Accounts accounts, Queue queue, Parts parts, BackToQueue backToQueue) {
        this.accounts = accounts;
        this.queue = queue;
        this.parts = parts;
        this.backToQueue = backToQueue;
    }

    /**
     * @param ifMatch the version of the movement that the caller saw; null for any
     * @throws ProblemException 404; 409 for what is booked nowhere, was taken back by the bank or left again, or was told to a deposit that has not said
     *     that it is not its own; 412
     */
    @Transactional
    public void suspend(UUID movementId, String reason, Who who, String ifMatch) {
        accounts.share();
        Movement movement = queue.lock(movementId);
        ETags.check(ifMatch, movement.version());
        List<Booked> booked = booked(movement);
        if (booked.stream().anyMatch(backToQueue::isUndone)) {
            throw BackToQueue.undone();
        }
        accounts.lockByIds(booked.stream().map(Booked::rentAccountId).toList());
        if (booked.stream().anyMatch(backToQueue::hasLeft)) {
            throw ProblemException.conflict(
                    "creditHasLeft",
                    new Text(
                            "What it brought was paid back, or carried over to another account: it can't be given away again.",
                            "Wat ze bracht, is terugbetaald of naar een andere rekening overgedragen: het kan niet nog eens weg."));
        }
        backToQueue.put(movement, booked, Optional.of(reason), who);
    }

    private List<Booked> booked(Movement movement) {
        return switch (movement.known().orElseThrow(SuspendMovement::notBooked)) {
            case rentAccount -> List.of(backToQueue.byCommunication(movement));
            case assigned ->
                parts.of(movement.movementId()).stream()
                        .filter(part -> !part.undone())
                        .map(SuspendMovement::ofPart)
                        .toList();
            case otherMatter, knownAlready -> List.of();
            case deposit -> throw told();
            default -> throw notBooked();
        };
    }

    private static Booked ofPart(Part part) {
        if (!part.target().isRentAccount()) {
            throw told();
        }
        return Booked.of(part);
    }

    private static ProblemException told() {
        return ProblemException.conflict(
                "depositPaymentTold",
                new Text(
                        "What was told to a deposit is the deposit's: once the payment is reversed there, it is in the queue again.",
                        "Wat aan een waarborg is gemeld, hoort bij de waarborg: zodra de betaling daar is teruggeboekt, staat het weer in de wachtrij."));
    }

    private static ProblemException notBooked() {
        return ProblemException.conflict(
                "movementNotBooked",
                new Text(
                        "The movement is booked nowhere, or is under way to be paid back.",
                        "De verrichting is nergens geboekt, of wordt terugbetaald."));
    }
}
