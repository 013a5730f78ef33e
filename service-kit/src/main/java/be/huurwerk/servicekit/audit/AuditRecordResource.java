package be.huurwerk.servicekit.audit;

import be.huurwerk.servicekit.audit.AuditStore.Position;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit trail of this service, for the auditor alone; who reads it stands in it. */
@Path("/operations/auditRecords")
@Tag(name = "operations")
@Produces(MediaType.APPLICATION_JSON)
public class AuditRecordResource {
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("3000-01-01T00:00:00Z");

    private final AuditTrail trail;
    private final String api;
    private final String prefix;

    AuditRecordResource(
            AuditTrail trail,
            @ConfigProperty(name = "huurwerk.api") String api,
            @ConfigProperty(name = "quarkus.rest.path") String prefix) {
        this.trail = trail;
        this.api = api;
        this.prefix = prefix;
    }

    @GET
    @PersonalData(idsOfAnswer = false)
    @PermissionsAllowed("audit:read")
    @Operation(operationId = "listAuditRecords", summary = "Who changed what, and who read personal data, newest first")
    public Page<AuditRecordView> list(
            @Parameter(description = "The first day") @QueryParam("from") LocalDate from,
            @Parameter(description = "The last day") @QueryParam("until") LocalDate until,
            @Parameter(description = "The client id of who did it") @QueryParam("client") String client,
            @Parameter(description = "The id of a thing or person that a record concerns") @QueryParam("resource")
                    UUID resource,
            @QueryParam("kind") AuditKind kind,
            @BeanParam PageRequest page) {
        AuditFilter filter = new AuditFilter(
                from == null ? FIRST : startOf(from),
                until == null ? LAST : startOf(until.plusDays(1)),
                Optional.ofNullable(client),
                Optional.ofNullable(resource),
                Optional.ofNullable(kind));
        Optional<Position> after = page.position(
                Optional.empty(),
                parts -> Optional.of(new Position(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)))));
        Page<AuditRecord> found = page.page(
                trail.store().page(filter, after, page.limit()),
                trail.store().count(filter),
                row -> List.of(row.recordedAt().toString(), row.auditRecordId().toString()));
        return new Page<>(
                found.items().stream()
                        .map(row -> AuditRecordView.of(row, api, prefix))
                        .toList(),
                found.pageSize(),
                found.total(),
                found.next());
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(WallClock.ZONE).toInstant();
    }
}
