package be.huurwerk.servicekit.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An audit record in JSON.
 *
 * @param service the API that recorded it
 */
@Schema(name = "AuditRecord")
public record AuditRecordView(
        UUID auditRecordId,
        Instant recordedAt,
        AuditKind kind,

        @Schema(description = "Whom the token was issued to, or run:<kind>")
        String client,

        @Schema(description = "The subject of the token, where that is another than the client")
        Optional<String> subject,

        String service,

        @Schema(description = "The operationId, or the kind of the run")
        String operation,

        @Schema(description = "The address of what was changed or read; left out for a run")
        Optional<String> resource,

        int status,
        Optional<String> traceId,

        @Schema(description = "The ids that the call and its answer name")
        List<ConcernedView> concerned) {

    /** An id, and the name of the parameter or property that held it. */
    @Schema(name = "AuditConcerned")
    public record ConcernedView(String name, UUID id) {}

    static AuditRecordView of(AuditRecord stored, String api, String prefix) {
        return new AuditRecordView(
                stored.auditRecordId(),
                stored.recordedAt(),
                stored.kind(),
                stored.client(),
                stored.subject(),
                api,
                stored.operation(),
                stored.resource().map(path -> prefix + path),
                stored.status(),
                stored.traceId(),
                stored.concerned().stream()
                        .map(concerned -> new ConcernedView(concerned.name(), concerned.id()))
                        .toList());
    }
}
