package be.huurwerk.tenancy.internalmove;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A household asks for another dwelling of the landlord (mutatie).
 *
 * @param newPersons how many come to live there who do not yet
 * @param arrivedOn of a family reunion: when the family arrived
 * @param closedOn since when it is met or withdrawn
 * @param newTenancyId the lease by which it was met
 */
record InternalMoveRequest(
        UUID internalMoveRequestId,
        UUID tenancyId,
        LocalDate requestedOn,
        Reason reason,
        int newPersons,
        Optional<LocalDate> arrivedOn,
        PriorityGround priority,
        State state,
        Optional<LocalDate> closedOn,
        Optional<UUID> newTenancyId,
        long version) {

    @Schema(name = "InternalMoveReason")
    enum Reason {
        birth,
        adoption,
        /** Pleegzorg. */
        fosterCare,
        /** Gezinshereniging. */
        familyReunion,
        /** Members of the household left. */
        departure,
        other
    }

    @Schema(name = "InternalMoveState")
    enum State {
        open,
        /** The household signed a lease of another dwelling. */
        met,
        withdrawn
    }

    InternalMoveRequest arrived(LocalDate on, PriorityGround ground) {
        return with(Optional.of(on), ground, state, closedOn, newTenancyId);
    }

    InternalMoveRequest met(LocalDate on, UUID by) {
        return with(arrivedOn, priority, State.met, Optional.of(on), Optional.of(by));
    }

    InternalMoveRequest withdrawn(LocalDate on) {
        return with(arrivedOn, priority, State.withdrawn, Optional.of(on), Optional.empty());
    }

    /** What met it was a mistake. */
    InternalMoveRequest openAgain() {
        return with(arrivedOn, priority, State.open, Optional.empty(), Optional.empty());
    }

    private InternalMoveRequest with(
            Optional<LocalDate> arrived,
            PriorityGround ground,
            State next,
            Optional<LocalDate> closed,
            Optional<UUID> by) {
        return new InternalMoveRequest(
                internalMoveRequestId,
                tenancyId,
                requestedOn,
                reason,
                newPersons,
                arrived,
                ground,
                next,
                closed,
                by,
                version);
    }
}
