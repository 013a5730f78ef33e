package be.huurwerk.rent.recalculation;

import be.huurwerk.rent.Hrefs;
import be.huurwerk.rent.household.SignedTenancy.SignedMember;
import be.huurwerk.rent.household.TenancyFile;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.servicekit.wait.Patience;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/recalculationRequests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "recalculationRequests")
public class RecalculationRequestResource {

    private final AskRecalculation ask;
    private final ChangeRequest change;
    private final RecalculationRequests requests;
    private final RequestViews views;
    private final TenancyFiles files;
    private final BusinessDate businessDate;

    RecalculationRequestResource(
            AskRecalculation ask,
            ChangeRequest change,
            RecalculationRequests requests,
            RequestViews views,
            TenancyFiles files,
            BusinessDate businessDate) {
        this.ask = ask;
        this.change = change;
        this.requests = requests;
        this.views = views;
        this.files = files;
        this.businessDate = businessDate;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("rentCalculation:write")
    @Operation(
            operationId = "askRecalculation",
            summary = "Ask a rent on the current income; answers which proofs it needs of whom")
    @APIResponseSchema(value = RequestView.class, responseCode = "201")
    public RestResponse<RequestView> ask(Bodies.Asked body) {
        Patience.await(() -> Optional.of(true).filter(known -> files.knows(body.tenancyId())));
        RecalculationRequest request = ask.ask(body);
        return RestResponse.ResponseBuilder.<RequestView>create(RestResponse.Status.CREATED)
                .entity(view(request))
                .header("Location", Hrefs.recalculationRequest(request.recalculationRequestId()))
                .tag(ETags.of(request.version()))
                .build();
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "listRecalculationRequests", summary = "Recalculation requests, newest first")
    public Page<RequestView> list(
            @Parameter(description = "Only those of this tenancy") @QueryParam("tenancyId") UUID tenancyId,
            @Parameter(description = "Only those that stand so") @QueryParam("status") RequestStatus status,
            @BeanParam PageRequest pageRequest) {
        Optional<UUID> after =
                pageRequest.position(Optional.<UUID>empty(), parts -> Optional.of(UUID.fromString(parts.get(0))));
        Page<RecalculationRequest> page = pageRequest.page(
                requests.list(tenancyId, status, after, pageRequest.limit()),
                requests.count(tenancyId, status),
                request -> List.of(request.recalculationRequestId().toString()));
        return new Page<>(views.of(page.items()), page.pageSize(), page.total(), page.next());
    }

    @GET
    @Path("/{recalculationRequestId}")
    @Transactional
    @PersonalData
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "getRecalculationRequest", summary = "A recalculation request and what it lacks")
    public RestResponse<RequestView> get(@PathParam("recalculationRequestId") UUID id) {
        return requests.find(id)
                .map(this::answer)
                .orElseThrow(() -> ProblemException.notFound(new Text(
                        "There is no recalculation request " + id + ".",
                        "Er is geen aanvraag tot herberekening " + id + ".")));
    }

    @POST
    @Path("/{recalculationRequestId}/proofs")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("rentCalculation:write")
    @Operation(operationId = "receiveRecalculationProof", summary = "Record a proof that came in")
    public RestResponse<RequestView> receive(
            @PathParam("recalculationRequestId") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            Bodies.Received body) {
        return changed(id, ifMatch, (request, file) -> {
            refuse(RequestFaults.ofProof(
                    body, businessDate.today(), views.progress(request, file).items()));
            requests.add(id, body.toModel());
        });
    }

    @POST
    @Path("/{recalculationRequestId}/members")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("rentCalculation:write")
    @Operation(
            operationId = "stateRecalculationMember",
            summary = "Say what a person lived on, in place of what was said before")
    public RestResponse<RequestView> state(
            @PathParam("recalculationRequestId") UUID id, @HeaderParam("If-Match") String ifMatch, Bodies.Stated body) {
        return changed(id, ifMatch, (request, file) -> {
            Set<UUID> household = file.householdOn(views.progress(request, file).effectiveFrom()).stream()
                    .map(SignedMember::personId)
                    .collect(Collectors.toSet());
            refuse(RequestFaults.ofStated("", body, household));
            requests.state(id, body.personId(), new TreeSet<>(body.incomeKinds()));
        });
    }

    @POST
    @Path("/{recalculationRequestId}/withdrawal")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("rentCalculation:write")
    @Operation(operationId = "withdrawRecalculationRequest", summary = "Withdraw a recalculation request")
    public RestResponse<RequestView> withdraw(
            @PathParam("recalculationRequestId") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            Bodies.Withdrawn body) {
        return changed(
                id,
                ifMatch,
                (request, file) -> requests.keep(request.with(new RecalculationRequest.State(
                        RequestStatus.withdrawn,
                        request.state().completedOn(),
                        request.state().effectiveFrom(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(body.reason())))));
    }

    private RestResponse<RequestView> changed(
            UUID id, String ifMatch, BiConsumer<RecalculationRequest, TenancyFile> what) {
        return answer(change.change(id, ifMatch, what));
    }

    private RestResponse<RequestView> answer(RecalculationRequest request) {
        return RestResponse.ResponseBuilder.ok(view(request))
                .tag(ETags.of(request.version()))
                .build();
    }

    private RequestView view(RecalculationRequest request) {
        return views.of(List.of(request)).get(0);
    }

    private static void refuse(List<Issue> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
    }
}
