package be.huurwerk.tenancy.internalmove;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of a request for another dwelling. */
final class MoveRequests {

    private MoveRequests() {}

    /**
     * @param newPersons how many come to live there who do not yet; none if left out
     * @param arrivedOn of a family reunion: when the family arrived, once it has
     */
    @Schema(name = "InternalMoveRequestBody")
    record Ask(
            UUID tenancyId,
            LocalDate requestedOn,
            InternalMoveRequest.Reason reason,
            Optional<@Min(0) @Max(20) Integer> newPersons,
            Optional<LocalDate> arrivedOn) {}

    @Schema(name = "FamilyArrivalRequest")
    record Arrive(LocalDate arrivedOn) {}

    @Schema(name = "InternalMoveWithdrawalRequest")
    record Withdraw(LocalDate withdrawnOn) {}
}
