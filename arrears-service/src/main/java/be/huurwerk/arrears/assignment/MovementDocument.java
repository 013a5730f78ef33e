package be.huurwerk.arrears.assignment;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.assignment.Views.MovementView;
import be.huurwerk.arrears.bankstatement.Deposits;
import be.huurwerk.arrears.bankstatement.MatchedTo;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A movement with where it is booked, and all that was decided about it. */
@ApplicationScoped
class MovementDocument {

    private final Queue queue;
    private final Parts parts;
    private final Actions actions;
    private final Accounts accounts;
    private final Deposits deposits;

    MovementDocument(Queue queue, Parts parts, Actions actions, Accounts accounts, Deposits deposits) {
        this.queue = queue;
        this.parts = parts;
        this.actions = actions;
        this.accounts = accounts;
        this.deposits = deposits;
    }

    /** @throws be.huurwerk.webkit.problem.ProblemException 404 */
    MovementView view(UUID movementId) {
        return view(find(movementId));
    }

    Optional<MovementView> bySource(UUID source) {
        return queue.bySource(source).map(this::view);
    }

    Movement find(UUID movementId) {
        return queue.find(movementId).orElseThrow(Queue::unknown);
    }

    MovementView view(Movement movement) {
        List<Part> all = Stream.concat(byCommunication(movement), parts.of(movement.movementId()).stream())
                .toList();
        return MovementView.of(movement, all, actions.of(movement.movementId()));
    }

    /** What the import booked by the communication is one part, whose id is that of the movement. */
    private Stream<Part> byCommunication(Movement movement) {
        String[] digits = movement.structuredCommunication().stream().toArray(String[]::new);
        Stream<Target> targets = movement.known().equals(Optional.of(MatchedTo.rentAccount))
                ? accounts.byCommunication(digits).stream().map(account -> Target.rentAccount(account.rentAccountId()))
                : movement.known().equals(Optional.of(MatchedTo.deposit))
                        ? deposits.byCommunication(digits).values().stream()
                                .map(deposit -> Target.deposit(deposit.depositId()))
                        : Stream.empty();
        return targets.map(target -> new Part(movement.movementId(), target, movement.amount(), false));
    }
}
