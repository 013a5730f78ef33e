package be.huurwerk.arrears.assignment;

import be.huurwerk.arrears.assignment.Views.MovementView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** A movement with all that was decided about it. */
@ApplicationScoped
class MovementDocument {

    private final Queue queue;
    private final Parts parts;
    private final Actions actions;

    MovementDocument(Queue queue, Parts parts, Actions actions) {
        this.queue = queue;
        this.parts = parts;
        this.actions = actions;
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
        return MovementView.of(movement, parts.of(movement.movementId()), actions.of(movement.movementId()));
    }
}
