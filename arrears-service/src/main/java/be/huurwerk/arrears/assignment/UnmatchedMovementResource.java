package be.huurwerk.arrears.assignment;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.assignment.QueueViews.QueuedView;
import be.huurwerk.arrears.assignment.Views.MovementView;
import be.huurwerk.arrears.authority.Act;
import be.huurwerk.arrears.authority.Authority;
import be.huurwerk.arrears.bankstatement.Deposits;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.wait.Patience;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final NamedTargets namedTargets;
    private final AssignMovement assignMovement;
    private final DismissMovement dismissMovement;
    private final TakePaymentBack takePaymentBack;
    private final TakeSplitBack takeSplitBack;
    private final PaymentsToUndo paymentsToUndo;
    private final RefundsThatCameBack refundsThatCameBack;
    private final MovementDocument movementDocument;
    private final Accounts accounts;
    private final Deposits deposits;
    private final Authority authority;
    private final Caller caller;

    UnmatchedMovementResource(
            Queue queue,
            Suggestions suggestions,
            NamedTargets namedTargets,
            AssignMovement assignMovement,
            DismissMovement dismissMovement,
            TakePaymentBack takePaymentBack,
            TakeSplitBack takeSplitBack,
            PaymentsToUndo paymentsToUndo,
            RefundsThatCameBack refundsThatCameBack,
            MovementDocument movementDocument,
            Accounts accounts,
            Deposits deposits,
            Authority authority,
            Caller caller) {
        this.queue = queue;
        this.suggestions = suggestions;
        this.namedTargets = namedTargets;
        this.assignMovement = assignMovement;
        this.dismissMovement = dismissMovement;
        this.takePaymentBack = takePaymentBack;
        this.takeSplitBack = takeSplitBack;
        this.paymentsToUndo = paymentsToUndo;
        this.refundsThatCameBack = refundsThatCameBack;
        this.movementDocument = movementDocument;
        this.accounts = accounts;
        this.deposits = deposits;
        this.authority = authority;
        this.caller = caller;
    }

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
        return new Page<>(views(found.items(), Map.of()), found.pageSize(), found.total(), found.next());
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
        Optional<Set<Target>> named =
                Optional.of(movement).filter(one -> caller.readsPersonal()).flatMap(namedTargets::of);
        Map<UUID, Set<Target>> ofMovement =
                named.map(targets -> Map.of(movementId, targets)).orElse(Map.of());
        return RestResponse.ResponseBuilder.ok(
                        views(List.of(movement), ofMovement).get(0).comparedNames(named.isPresent()))
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
        authority.require(Act.assignMoney);
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
        authority.require(Act.assignMoney);
        dismissMovement.dismiss(movementId, request.reason(), Who.of(caller), ifMatch);
        return handled(movementId);
    }

    @POST
    @Path("/{movementId}/paymentReversal")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(
            operationId = "takeBackByMovement",
            summary = "Say which payment the bank took back with a movement: what it had paid is open again")
    @APIResponse(
            responseCode = "201",
            description = "The movement, which left the queue",
            content = @Content(schema = @Schema(implementation = MovementView.class)))
    public Response takeBack(
            @PathParam("movementId") UUID movementId,
            @HeaderParam("If-Match") String ifMatch,
            TakeBackRequest request) {
        authority.require(Act.assignMoney);
        Who who = Who.of(caller);
        if (request.isOfSplit()) {
            takeSplitBack.takeBack(movementId, request.split(), request.reason(), who, ifMatch);
        } else {
            takePaymentBack.takeBack(movementId, request.payment(), request.reason(), who, ifMatch);
        }
        return handled(movementId);
    }

    private List<QueuedView> views(List<Movement> movements, Map<UUID, Set<Target>> named) {
        Map<UUID, List<Suggestions.Shown>> may = suggestions.of(movements, named);
        Map<UUID, List<PaymentsToUndo.One>> payments = paymentsToUndo.of(movements);
        Map<UUID, List<UUID>> splits = paymentsToUndo.ofSplits(movements);
        Map<UUID, List<UUID>> refunds = refundsThatCameBack.of(movements);
        return movements.stream()
                .map(movement -> QueuedView.of(
                        movement,
                        may.getOrDefault(movement.movementId(), List.of()),
                        payments.getOrDefault(movement.movementId(), List.of()),
                        splits.getOrDefault(movement.movementId(), List.of()),
                        refunds.getOrDefault(movement.movementId(), List.of())))
                .toList();
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
