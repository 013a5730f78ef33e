package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.audit.Audited;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** Lists parked events, and lets an operator apply them again or throw them away. */
@Path("/operations/deadLetters")
@Tag(name = "operations")
@Produces(MediaType.APPLICATION_JSON)
public class DeadLetterResource {
    private static final Logger LOG = Logger.getLogger(DeadLetterResource.class);
    private static final UUID FIRST = new UUID(0, 0);

    /**
     * What came of it.
     *
     * @param applied events of the subject that were applied, in order
     * @param stillParked whether the dead letter itself is still parked; its reason is then the newest
     */
    @Schema(name = "DeadLetterOutcome")
    public record DeadLetterOutcome(int applied, boolean stillParked) {}

    /** Why an event is thrown away. */
    @Schema(name = "DeadLetterDiscard")
    public record DiscardRequest(
            @Personal @Size(min = 1, max = 500) String reason) {}

    private final DeadLetters deadLetters;
    private final Caller caller;

    DeadLetterResource(DeadLetters deadLetters, Caller caller) {
        this.deadLetters = deadLetters;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("operations:write")
    @Operation(operationId = "listDeadLetters", summary = "List the events that listeners could not apply")
    public Page<DeadLetterView> list(@BeanParam DeadLetterFilter filter, @BeanParam PageRequest page) {
        UUID after = page.position(FIRST, parts -> UUID.fromString(parts.get(0)));
        List<DeadLetterView> rows = deadLetters.store().page(filter, after, page.limit()).stream()
                .map(DeadLetterView::of)
                .toList();
        return page.page(
                rows,
                () -> deadLetters.store().count(filter),
                row -> List.of(row.deadLetterId().toString()));
    }

    @POST
    @Path("/{deadLetterId}/replay")
    @Audited
    @PermissionsAllowed("operations:write")
    @Operation(
            operationId = "replayDeadLetter",
            summary =
                    "Apply a parked event again, and those behind it; one that waits for an earlier event goes on without that")
    @APIResponse(
            responseCode = "200",
            description = "What was applied",
            content = @Content(schema = @Schema(implementation = DeadLetterOutcome.class)))
    public DeadLetterOutcome replay(@PathParam("deadLetterId") UUID deadLetterId) {
        return outcome(deadLetterId, deadLetters.replay(deadLetterId));
    }

    @POST
    @Path("/{deadLetterId}/discard")
    @Audited
    @PermissionsAllowed("operations:write")
    @Operation(
            operationId = "discardDeadLetter",
            summary = "Throw a parked event away for a reason, and apply those behind it",
            description = "Refused without a reason; `operations/discardedEvents` tells who did it and why.")
    @APIResponse(
            responseCode = "200",
            description = "What was applied",
            content = @Content(schema = @Schema(implementation = DeadLetterOutcome.class)))
    public DeadLetterOutcome discard(
            @PathParam("deadLetterId") UUID deadLetterId, @RequestBody(required = false) DiscardRequest body) {
        LOG.infof("Dead letter %s is thrown away", deadLetterId);
        Discard.By by = new Discard.By(caller.clientId(), caller.subject());
        return outcome(deadLetterId, deadLetters.discard(deadLetterId, body.reason(), by));
    }

    private DeadLetterOutcome outcome(UUID id, int applied) {
        return new DeadLetterOutcome(applied, deadLetters.store().find(id).isPresent());
    }
}
