package be.huurwerk.tenancy.visit;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.body.Withheld;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** @param nextDueOn by when the household is visited again, by the landlord's policy */
record VisitView(
        String href,
        UUID visitId,
        UUID tenancyId,
        Visit.Kind kind,
        LocalDate plannedOn,
        Visit.State state,
        Optional<LocalDate> heldOn,
        @Withheld Optional<String> findings,
        Optional<Visit.FollowUp> followUp,
        Optional<LocalDate> nextDueOn) {

    static VisitView of(Visit visit) {
        return new VisitView(
                Hrefs.filed(visit.tenancyId(), "visits", visit.visitId()).toString(),
                visit.visitId(),
                visit.tenancyId(),
                visit.kind(),
                visit.plannedOn(),
                visit.state(),
                visit.heldOn(),
                visit.findings(),
                visit.followUp(),
                visit.nextDueOn());
    }

    /** As an item of a worklist: without what was found. */
    static VisitView toDo(Visit visit) {
        VisitView view = of(visit);
        return new VisitView(
                view.href(),
                view.visitId(),
                view.tenancyId(),
                view.kind(),
                view.plannedOn(),
                view.state(),
                view.heldOn(),
                Optional.empty(),
                view.followUp(),
                view.nextDueOn());
    }
}
