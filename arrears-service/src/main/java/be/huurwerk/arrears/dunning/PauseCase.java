package be.huurwerk.arrears.dunning;

import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lets nothing be done about a case from one day until another; it then goes on by itself. */
@ApplicationScoped
class PauseCase {

    private static final String DAYS = "policy/arrears/pause-days";

    private final ChangeCase change;
    private final CaseActions actions;
    private final Parameters parameters;

    PauseCase(ChangeCase change, CaseActions actions, Parameters parameters) {
        this.change = change;
        this.actions = actions;
        this.parameters = parameters;
    }

    /**
     * @param ifMatch the case's version, or null
     * @throws ProblemException 400 for an end before its begin, a reason that the landlord's policy doesn't know, or one that it lets pause
     *     for fewer days; 409 when the case is closed, or paused for the same reason on a day of it; 412 when it has changed
     */
    @Transactional
    public ArrearsCase pause(UUID arrearsCaseId, CaseActions.Pause pause, String ifMatch) {
        ArrearsCase found = change.lock(arrearsCaseId, ifMatch);
        List<Issue> faults = faults(pause);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        if (found.closedOn().isPresent()) {
            throw ArrearsProblems.closed();
        }
        actions.pauses(arrearsCaseId).stream()
                .filter(other -> other.reason().equals(pause.reason()) && other.overlaps(pause))
                .findFirst()
                .ifPresent(other -> {
                    throw ArrearsProblems.pausedAlready(other);
                });
        actions.add(arrearsCaseId, pause);
        return change.changed(found);
    }

    private List<Issue> faults(CaseActions.Pause pause) {
        List<Issue> faults = new ArrayList<>();
        if (pause.until().isBefore(pause.from())) {
            faults.add(ArrearsProblems.outOfRange(
                    "until",
                    pause.until(),
                    "A pause ends on the day on which it begins or later.",
                    "Een onderbreking eindigt op de dag waarop ze begint of later."));
        }
        Optional<DatedValue> days = parameters.find(DAYS, pause.reason(), pause.from());
        if (days.isEmpty()) {
            faults.add(ArrearsProblems.rejected(
                    "reason",
                    "The landlord's policy pauses no case for this reason.",
                    "Het beleid van de verhuurder onderbreekt geen dossier om deze reden."));
        }
        days.map(most -> pause.from().plusDays(most.intValue()))
                .filter(pause.until()::isAfter)
                .ifPresent(last -> faults.add(tooLong(pause, last)));
        return faults;
    }

    private static Issue tooLong(CaseActions.Pause pause, LocalDate last) {
        return ArrearsProblems.outOfRange(
                "until",
                pause.until(),
                "For this reason a case is paused until " + last + " at most.",
                "Om deze reden wordt een dossier hoogstens tot " + last + " onderbroken.");
    }
}
