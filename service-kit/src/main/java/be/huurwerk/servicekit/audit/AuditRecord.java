package be.huurwerk.servicekit.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who did what, when, to what.
 *
 * @param client whom the token was issued to, or {@code run:<kind>}
 * @param subject the token's subject, where that is another than the client
 * @param operation the operationId, or the kind of the run
 * @param resource the path of what was changed or read, without the API's prefix; left out for a run
 * @param concerned the ids that the call and its answer name
 */
record AuditRecord(
        UUID auditRecordId,
        Instant recordedAt,
        AuditKind kind,
        String client,
        Optional<String> subject,
        String operation,
        Optional<String> resource,
        int status,
        Optional<String> traceId,
        List<Concerned> concerned) {

    /** @param name of the parameter or property that held the id, for example {@code personId} */
    record Concerned(String name, UUID id) {}
}
