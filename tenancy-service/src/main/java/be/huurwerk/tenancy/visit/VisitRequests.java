package be.huurwerk.tenancy.visit;

import be.huurwerk.webkit.body.Personal;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of a home visit. */
final class VisitRequests {

    private VisitRequests() {}

    @Schema(name = "VisitPlanRequest")
    record Plan(Visit.Kind kind, LocalDate plannedOn) {}

    /**
     * @param atHome whether anybody was there
     * @param findings for the file only
     */
    @Schema(name = "VisitReportRequest")
    record Report(
            LocalDate heldOn,
            Boolean atHome,
            @Personal Optional<@Size(min = 1, max = 4000) String> findings,
            Optional<Asked> followUp) {}

    @Schema(name = "FollowUpRequest")
    record Asked(Visit.Action action, LocalDate dueOn) {}

    @Schema(name = "FollowUpDoneRequest")
    record Done(LocalDate doneOn) {}

    @Schema(name = "VisitCancellationRequest")
    record Cancel(LocalDate cancelledOn) {}
}
