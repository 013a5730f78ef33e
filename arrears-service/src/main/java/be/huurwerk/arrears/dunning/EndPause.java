package be.huurwerk.arrears.dunning;

import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** Ends a pause before its last day: from that day on the case goes on. */
@ApplicationScoped
class EndPause {

    private final ChangeCase change;
    private final CaseActions actions;

    EndPause(ChangeCase change, CaseActions actions) {
        this.change = change;
        this.actions = actions;
    }

    /**
     * @param ifMatch the case's version, or null
     * @throws ProblemException 404; 409 when it has ended by then; 412 when the case has changed
     */
    @Transactional
    public ArrearsCase end(UUID arrearsCaseId, UUID pauseId, LocalDate on, String ifMatch) {
        ArrearsCase found = change.lock(arrearsCaseId, ifMatch);
        CaseActions.Pause pause = actions.pauses(arrearsCaseId).stream()
                .filter(one -> one.pauseId().equals(pauseId))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("There is no such pause.", "Deze onderbreking bestaat niet.")));
        if (pause.endedOn().isPresent() || on.isAfter(pause.until())) {
            throw ProblemException.conflict(
                    "pauseEnded", new Text("The pause has ended by then.", "De onderbreking is dan al geëindigd."));
        }
        if (on.isBefore(pause.from())) {
            throw ProblemException.badRequest(ArrearsProblems.outOfRange(
                    "on",
                    on,
                    "The pause begins on " + pause.from() + ".",
                    "De onderbreking begint op " + pause.from() + "."));
        }
        actions.endPause(pauseId, on);
        return change.changed(found);
    }
}
