package be.huurwerk.arrears.assignment;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.assignment.Views.MovementView;
import be.huurwerk.arrears.assignment.Views.QueuedView;
import be.huurwerk.arrears.bankstatement.Deposits;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.wait.Patience;
import be.huurwerk.webkit.body.Money;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/unmatchedMovements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "bankStatements")
class UnmatchedMovementResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final Queue queue;
    private final Suggestions suggestions;
    private final AssignMovement assignMovement;
    private final DismissMovement dismissMovement;
    private final MovementDocument movementDocument;
    private final Accounts accounts;
    private final Deposits deposits;
    private final Caller caller;

    UnmatchedMovementResource(
            Queue queue,
            Suggestions suggestions,
            AssignMovement assignMovement,
            DismissMovement dismissMovement,
            MovementDocument movementDocument,
            Accounts accounts,
            Deposits deposits,
            Caller caller) {
        this.queue = queue;
        this.suggestions = suggestions;
        this.assignMovement = assignMovement;
        this.dismissMovement = dismissMovement;
        this.movementDocument = movementDocument;
        this.accounts = accounts;
        this.deposits = deposits;
        this.caller = caller;
    }

    @Schema(name = "AssignmentRequest")
    record AssignmentRequest(
            @Schema(description = "What goes where; together the amount of the movement") @Size(min = 1, max = 50)
            List<PartRequest> parts,

            Optional<@Size(min = 1, max = 1000) String> reason,

            @Schema(description = "Whether to remember the payer's account for suggestions; not by default")
            Optional<Boolean> learnAccount) {

        /** @throws ProblemException 400 for parts that are for nothing, or for two things */
        Assignment toAssignment() {
            List<Issue> issues = new ArrayList<>();
            for (int at = 0; at < parts.size(); at++) {
                if (parts.get(at).rentAccountId().isPresent()
                        == parts.get(at).depositId().isPresent()) {
                    issues.add(new Issue(
                            IssueType.EXACTLY_ONE_OF_EXPECTED,
                            In.BODY,
                            "parts[" + at + "]",
                            null,
                            new Text(
                                    "A part is for a rentAccountId or for a depositId.",
                                    "Een deel is voor een rentAccountId of voor een depositId.")));
                }
            }
            if (!issues.isEmpty()) {
                throw ProblemException.badRequest(issues);
            }
            return new Assignment(
                    parts.stream().map(PartRequest::toShare).toList(), reason, learnAccount.orElse(false));
        }
    }

    @Schema(name = "AssignmentPartRequest")
    record PartRequest(
            @Schema(description = "Either this or depositId")
            Optional<UUID> rentAccountId,

            @Schema(description = "Either this or rentAccountId")
            Optional<UUID> depositId,

            @Money(min = "0.01") BigDecimal amount) {

        Assignment.Share toShare() {
            return new Assignment.Share(Target.of(rentAccountId.orElse(null), depositId.orElse(null)), Euro.of(amount));
        }
    }

    @Schema(name = "ReasonRequest")
    record ReasonRequest(@Size(min = 1, max = 1000) String reason) {}

    @GET
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(
            operationId = "getUnmatchedMovements",
            summary = "Movements that nobody knows the purpose of, each with what it may be for")
    public Page<QueuedView> list(@BeanParam QueueFilter filter, @BeanParam PageRequest page) {
        UUID after = page.position(FIRST, parts -> UUID.fromString(parts.get(0)));
        Page<Movement> found = page.page(
                queue.page(filter, after, page.limit()),
                queue.count(filter),
                movement -> List.of(movement.movementId().toString()));
        Map<UUID, List<Suggestions.Shown>> may = suggestions.of(found.items());
        return new Page<>(
                found.items().stream()
                        .map(movement -> QueuedView.of(movement, may.getOrDefault(movement.movementId(), List.of())))
                        .toList(),
                found.pageSize(),
                found.total(),
                found.next());
    }

    @GET
    @Path("/{movementId}")
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getUnmatchedMovement", summary = "A movement of the queue, with what it may be for")
    public RestResponse<QueuedView> get(@PathParam("movementId") UUID movementId) {
        Movement movement = queue.find(movementId)
                .filter(Movement::isQueued)
                .orElseThrow(() -> ProblemException.notFound(new Text(
                        "There is no such movement in the queue; see /movements for one that left it.",
                        "Deze verrichting staat niet in de wachtrij; zie /movements voor een die eruit is.")));
        List<Suggestions.Shown> may = suggestions.of(List.of(movement)).getOrDefault(movementId, List.of());
        return RestResponse.ResponseBuilder.ok(QueuedView.of(movement, may))
                .tag(ETags.of(movement.version()))
                .build();
    }

    @POST
    @Path("/{movementId}/assignment")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(operationId = "assignMovement", summary = "Say what a movement is for, whole or in parts")
    @APIResponse(
            responseCode = "201",
            description = "The movement, which left the queue",
            content = @Content(schema = @Schema(implementation = MovementView.class)))
    public Response assign(
            @PathParam("movementId") UUID movementId,
            @HeaderParam("If-Match") String ifMatch,
            AssignmentRequest request) {
        Assignment assignment = request.toAssignment();
        Patience.await(() -> Optional.of(assignment).filter(this::isKnown));
        assignMovement.assign(movementId, assignment, Who.of(caller), ifMatch);
        return handled(movementId);
    }

    @POST
    @Path("/{movementId}/dismissal")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(
            operationId = "dismissMovement",
            summary = "Say that a movement has nothing to do with rents and deposits, and why")
    @APIResponse(
            responseCode = "201",
            description = "The movement, which left the queue",
            content = @Content(schema = @Schema(implementation = MovementView.class)))
    public Response dismiss(
            @PathParam("movementId") UUID movementId, @HeaderParam("If-Match") String ifMatch, ReasonRequest request) {
        dismissMovement.dismiss(movementId, request.reason(), Who.of(caller), ifMatch);
        return handled(movementId);
    }

    private Response handled(UUID movementId) {
        MovementView view = movementDocument.view(movementId);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, view.href())
                .entity(view)
                .build();
    }

    /** An event may bring what somebody else knows already. */
    private boolean isKnown(Assignment assignment) {
        return accounts.find(assignment.targets().stream().map(Target::id).toList())
                                .size()
                        + deposits.find(assignment.targets().stream()
                                        .map(Target::id)
                                        .toList())
                                .size()
                >= assignment.targets().stream().distinct().count();
    }
}
