package be.huurwerk.arrears.assignment;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.assignment.BackToQueue.Booked;
import be.huurwerk.arrears.bankstatement.MatchedTo;
import be.huurwerk.regulation.money.Euro;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A payment was not for the deposit that was told of it, and is reversed there: its movement is in the queue again, whole, to be divided anew.
 * Of a movement of which another deposit holds a part, or of which a part has left again, only what was reversed is: the other parts stay.
 */
@ApplicationScoped
public class TakeBackFromDeposit {

    static final String REASON = "reversedByDeposit";

    private static final Who DEPOSITS = new Who("deposit-service", "deposit-service");

    private final Accounts accounts;
    private final Queue queue;
    private final Parts parts;
    private final BackToQueue backToQueue;

    TakeBackFromDeposit(Accounts accounts, Queue queue, Parts parts, BackToQueue backToQueue) {
        this.accounts = accounts;
        this.queue = queue;
        this.parts = parts;
        this.backToQueue = backToQueue;
    }

    /**
     * Does nothing for a payment that did not come from here, or that was taken back before, by the deposit or by the bank.
     *
     * @param paymentId as the deposit was told of it: the movement, or a part of it
     * @throws IllegalArgumentException when it was of another amount
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeBack(UUID paymentId, Euro amount) {
        accounts.share();
        if (queue.isTakenBackByBank(paymentId)) {
            return;
        }
        queue.bySource(paymentId)
                .map(movement -> queue.lock(movement.movementId()))
                .ifPresent(movement -> {
                    if (movement.known().equals(Optional.of(MatchedTo.deposit))) {
                        require(movement.amount().equals(amount), paymentId);
                        put(movement, List.of());
                    } else if (movement.isQueued() || movement.known().equals(Optional.of(MatchedTo.assigned))) {
                        ofPart(movement, paymentId, amount);
                    }
                });
    }

    private void ofPart(Movement movement, UUID partId, Euro amount) {
        List<Part> live = parts.of(movement.movementId()).stream()
                .filter(part -> !part.undone())
                .toList();
        Optional<Part> reversed =
                live.stream().filter(part -> part.partId().equals(partId)).findFirst();
        if (reversed.isEmpty()) {
            return;
        }
        require(reversed.get().amount().equals(amount), partId);
        parts.undoOne(partId);
        List<Part> others =
                live.stream().filter(part -> !part.partId().equals(partId)).toList();
        List<Booked> booked = others.stream()
                .filter(part -> part.target().isRentAccount())
                .map(Booked::of)
                .toList();
        if (booked.size() == others.size() && booked.stream().noneMatch(this::isGone)) {
            put(movement, booked);
        } else {
            backToQueue.putRest(movement, Optional.empty(), DEPOSITS);
            queue.because(movement.movementId(), REASON);
        }
    }

    private boolean isGone(Booked booked) {
        return backToQueue.isUndone(booked) || backToQueue.hasLeft(booked);
    }

    private void put(Movement movement, List<Booked> booked) {
        backToQueue.put(movement, booked, Optional.empty(), DEPOSITS);
        queue.because(movement.movementId(), REASON);
    }

    private static void require(boolean same, UUID paymentId) {
        if (!same) {
            throw new IllegalArgumentException("payment " + paymentId + " was told with another amount");
        }
    }
}
