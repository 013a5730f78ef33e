package be.huurwerk.tenancy.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An inspection of the dwelling (plaatsbeschrijving), with both parties or by an expert.
 *
 * @param signature once it is there nothing changes any more
 */
record Inspection(
        UUID inspectionId,
        UUID tenancyId,
        Kind kind,
        Method method,
        LocalDate heldOn,
        List<Item> items,
        Optional<Signature> signature,
        long version) {

    @Schema(name = "InspectionKind")
    enum Kind {
        /** Ingaande plaatsbeschrijving. */
        incoming,
        /** Uitgaande plaatsbeschrijving. */
        outgoing
    }

    @Schema(name = "InspectionMethod")
    enum Method {
        /** By landlord and tenant together. */
        joint,
        /** By an expert whom both, or the justice of the peace, appoint. */
        expert
    }

    /** @param documentId under which the signed paper is kept, if it is */
    record Signature(LocalDate signedOn, List<UUID> signatories, Optional<UUID> documentId) {}

    Inspection with(Method how, LocalDate on, List<Item> found) {
        return new Inspection(inspectionId, tenancyId, kind, how, on, found, signature, version);
    }

    Inspection signed(Signature by) {
        return new Inspection(inspectionId, tenancyId, kind, method, heldOn, items, Optional.of(by), version);
    }
}
