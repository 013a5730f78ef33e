package be.huurwerk.rent.recalculation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A tenant's request for a rent on the current income (<i>herberekening</i>).
 *
 * @param version rises with every change
 * @param members what each of them lived on in the last months
 */
record RecalculationRequest(
        UUID recalculationRequestId,
        UUID tenancyId,
        RequestReason reason,
        LocalDate requestedOn,
        int version,
        Map<UUID, Set<ProvenIncome>> members,
        List<ReceivedProof> proofs,
        State state) {

    /**
     * How far it has come.
     *
     * @param completedOn the day on which the last proof that was needed came in
     * @param rentDecisionId the rent that was decided
     * @param refusal why there is none
     * @param withdrawalReason why the tenant asks no longer
     */
    record State(
            RequestStatus status,
            Optional<LocalDate> completedOn,
            Optional<LocalDate> effectiveFrom,
            Optional<UUID> rentDecisionId,
            Optional<RequestRefusal> refusal,
            Optional<String> withdrawalReason) {

        static State of(RequestStatus status, Optional<LocalDate> completedOn, Optional<LocalDate> effectiveFrom) {
            return new State(status, completedOn, effectiveFrom, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    RecalculationRequest with(State next) {
        return new RecalculationRequest(
                recalculationRequestId, tenancyId, reason, requestedOn, version, members, proofs, next);
    }

    RequestStatus status() {
        return state.status();
    }

    /** The day of the request or, if later, that of the last proof so far. */
    LocalDate lastDay() {
        return Stream.concat(Stream.of(requestedOn), proofs.stream().map(ReceivedProof::receivedOn))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
