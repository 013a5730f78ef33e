package be.huurwerk.tenancy.internalmove;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.body.Withheld;
import be.huurwerk.webkit.lang.Language;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param priorityGround why it has priority, or why it has none
 * @param newTenancyId the lease by which it was met
 */
@Schema(name = "InternalMoveRequest")
record InternalMoveRequestView(
        String href,
        UUID internalMoveRequestId,
        UUID tenancyId,
        LocalDate requestedOn,
        @Withheld InternalMoveRequest.Reason reason,
        int newPersons,
        Optional<LocalDate> arrivedOn,
        InternalMoveRequest.State state,
        boolean priority,
        @Withheld PriorityGroundView priorityGround,
        Optional<LocalDate> closedOn,
        Optional<UUID> newTenancyId) {

    @Schema(name = "InternalMovePriority")
    record PriorityGroundView(PriorityGround code, String detail) {}

    static InternalMoveRequestView of(InternalMoveRequest request) {
        return new InternalMoveRequestView(
                Hrefs.internalMoveRequest(request.internalMoveRequestId()).toString(),
                request.internalMoveRequestId(),
                request.tenancyId(),
                request.requestedOn(),
                request.reason(),
                request.newPersons(),
                request.arrivedOn(),
                request.state(),
                request.priority().isPriority(),
                new PriorityGroundView(
                        request.priority(), request.priority().text().in(Language.current())),
                request.closedOn(),
                request.newTenancyId());
    }
}
