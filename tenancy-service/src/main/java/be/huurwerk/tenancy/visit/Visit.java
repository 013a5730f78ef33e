package be.huurwerk.tenancy.visit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A home visit (huisbezoek).
 *
 * @param heldOn the day on which somebody went there, at home or not
 * @param findings for the file only, never told to others
 * @param nextDueOn by when the household is visited again, by the landlord's policy
 */
record Visit(
        UUID visitId,
        UUID tenancyId,
        Kind kind,
        LocalDate plannedOn,
        State state,
        Optional<LocalDate> heldOn,
        Optional<String> findings,
        Optional<FollowUp> followUp,
        Optional<LocalDate> nextDueOn,
        long version) {

    @Schema(name = "VisitKind")
    enum Kind {
        /** With new tenants. */
        first,
        periodic,
        arrears,
        nuisance,
        domicile,
        support,
        technical,
        followUp
    }

    @Schema(name = "VisitState")
    enum State {
        planned,
        held,
        /** Nobody was at home. */
        missed,
        cancelled
    }

    @Schema(name = "FollowUpAction")
    enum Action {
        visit,
        referral,
        repair,
        letter,
        call,
        procedure
    }

    @Schema(name = "VisitFollowUp")
    record FollowUp(Action action, LocalDate dueOn, Optional<LocalDate> doneOn) {}

    Visit reported(
            State how, LocalDate on, Optional<String> what, Optional<FollowUp> then, Optional<LocalDate> nextOn) {
        return new Visit(visitId, tenancyId, kind, plannedOn, how, Optional.of(on), what, then, nextOn, version);
    }

    Visit cancelled() {
        return new Visit(
                visitId, tenancyId, kind, plannedOn, State.cancelled, heldOn, findings, followUp, nextDueOn, version);
    }

    Visit followedUp(LocalDate doneOn) {
        FollowUp asked = followUp.orElseThrow();
        return new Visit(
                visitId,
                tenancyId,
                kind,
                plannedOn,
                state,
                heldOn,
                findings,
                Optional.of(new FollowUp(asked.action(), asked.dueOn(), Optional.of(doneOn))),
                nextDueOn,
                version);
    }
}
