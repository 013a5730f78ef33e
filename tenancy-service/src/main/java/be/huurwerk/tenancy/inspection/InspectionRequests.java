package be.huurwerk.tenancy.inspection;

import be.huurwerk.servicekit.document.KeptDocument;
import be.huurwerk.webkit.body.CheckedBy;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of an inspection. */
final class InspectionRequests {

    private InspectionRequests() {}

    /** @param items room by room */
    @Schema(name = "InspectionRequest")
    record Make(
            Inspection.Kind kind,
            Inspection.Method method,
            LocalDate heldOn,
            @Size(min = 1, max = 500) List<Item> items) {}

    /** @param items all of them, in the place of what was written before */
    @Schema(name = "InspectionChangeRequest")
    record Change(
            Inspection.Method method,
            LocalDate heldOn,
            @Size(min = 1, max = 500) List<Item> items) {}

    /**
     * @param signatories the tenants who signed; none where an expert decides
     * @param documentId under which the signed paper is kept, if it is
     */
    @Schema(name = "InspectionSignatureRequest")
    record Sign(
            LocalDate signedOn,
            @Size(max = 30) List<UUID> signatories,
            Optional<@CheckedBy(KeptDocument.class) UUID> documentId) {}
}
