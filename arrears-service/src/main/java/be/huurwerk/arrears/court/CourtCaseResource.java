package be.huurwerk.arrears.court;

import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.authority.Act;
import be.huurwerk.arrears.authority.Authority;
import be.huurwerk.arrears.court.CourtCase.Against;
import be.huurwerk.arrears.court.CourtCase.Close;
import be.huurwerk.arrears.court.CourtCase.Kind;
import be.huurwerk.arrears.court.CourtCase.Outcome;
import be.huurwerk.arrears.court.CourtCase.Reason;
import be.huurwerk.arrears.court.CourtCase.Route;
import be.huurwerk.arrears.court.CourtCase.Step;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/courtCases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "courtCases")
class CourtCaseResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final OpenCourtCase open;
    private final RecordCourtStep recordStep;
    private final AnnulCourtStep annulStep;
    private final CloseCourtCase close;
    private final CourtCases cases;
    private final ClaimOnDay claims;
    private final Parameters parameters;
    private final Authority authority;
    private final BusinessDate businessDate;
    private final Caller caller;

    CourtCaseResource(
            OpenCourtCase open,
            RecordCourtStep recordStep,
            AnnulCourtStep annulStep,
            CloseCourtCase close,
            CourtCases cases,
            ClaimOnDay claims,
            Parameters parameters,
            Authority authority,
            BusinessDate businessDate,
            Caller caller) {
        this.open = open;
        this.recordStep = recordStep;
        this.annulStep = annulStep;
        this.close = close;
        this.cases = cases;
        this.claims = claims;
        this.parameters = parameters;
        this.authority = authority;
        this.businessDate = businessDate;
        this.caller = caller;
    }

    /** @param on the business date when it is left out */
    @Schema(name = "CourtCaseRequest")
    record CaseRequest(
            UUID rentAccountId,
            Route route,
            Optional<LocalDate> on,
            @Personal Optional<@Size(min = 1, max = 1000) String> note) {}

    @Schema(name = "CourtStepRequest")
    record StepRequest(
            Kind kind,
            LocalDate on,

            @Schema(
                    description =
                            "The day that it sets: of a conciliation, of the hearing, the first day of an eviction where a judgment says another, the day of an eviction that is announced")
            Optional<LocalDate> forDay,

            @Schema(description = "Of a conciliation or a judgment")
            Optional<Outcome> outcome,

            @Schema(
                    description =
                            "Of a petition once the last tenant has died: the heirs, or the curator of a vacant estate; whose names are in the tenancy file")
            Optional<Against> against,

            @Personal @Schema(description = "A roll number, that of a registered letter and the like")
            Optional<@Size(min = 1, max = 100) String> reference,

            @Personal Optional<@Size(min = 1, max = 1000) String> note) {

        Step step(String client) {
            return new Step(Ids.next(), kind, on, forDay, outcome, against, reference, note, client);
        }
    }

    @Schema(name = "CourtCaseCloseRequest")
    record CloseRequest(LocalDate on, Reason reason) {}

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(operationId = "openCourtCase", summary = "Begin a procedure about the arrears of a rent account")
    @APIResponseSchema(value = CourtCaseView.class, responseCode = "201")
    public RestResponse<CourtCaseView> open(CaseRequest request) {
        authority.require(Act.workOnCourtCase);
        return created(
                open.open(request.rentAccountId(), request.route(), request.on(), request.note(), Who.of(caller)));
    }

    @GET
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(
            operationId = "getCourtCases",
            summary = "Court cases that had begun by a day, in the order in which they were written down")
    public Page<CourtCaseView> list(
            @QueryParam("rentAccountId") UUID rentAccountId,
            @QueryParam("route") Route route,
            @Parameter(description = "Whether they run on the day") @QueryParam("running") Boolean running,
            @QueryParam("on") LocalDate on,
            @BeanParam PageRequest page) {
        LocalDate day = dayOf(on);
        CourtCases.Filter filter = new CourtCases.Filter(rentAccountId, route, running, day);
        UUID after = page.position(FIRST, parts -> UUID.fromString(parts.get(0)));
        List<CourtCase> found = cases.page(filter, after, page.limit());
        Map<UUID, ClaimOnDay.Claim> claim =
                claims.of(found.stream().map(CourtCase::rentAccountId).toList(), day);
        return page.page(
                views(found, claim, day),
                cases.count(filter),
                view -> List.of(view.courtCaseId().toString()));
    }

    @GET
    @Path("/{courtCaseId}")
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(
            operationId = "getCourtCase",
            summary = "A court case: its steps, what may follow and when, and the claim as it stands on a day")
    public RestResponse<CourtCaseView> get(@PathParam("courtCaseId") UUID courtCaseId, @QueryParam("on") LocalDate on) {
        CourtCase one = cases.find(courtCaseId);
        return RestResponse.ResponseBuilder.ok(view(one, dayOf(on)))
                .tag(ETags.of(one.version()))
                .build();
    }

    @POST
    @Path("/{courtCaseId}/steps")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(
            operationId = "recordCourtStep",
            summary = "Record a step of a court case that may follow, not before its first day")
    @APIResponseSchema(value = CourtCaseView.class, responseCode = "201")
    public RestResponse<CourtCaseView> record(
            @PathParam("courtCaseId") UUID courtCaseId, @HeaderParam("If-Match") String ifMatch, StepRequest request) {
        authority.require(Act.workOnCourtCase);
        return created(recordStep.record(courtCaseId, request.step(caller.clientId()), Who.of(caller), ifMatch));
    }

    @POST
    @Path("/{courtCaseId}/steps/{courtStepId}/annulment")
    @Idempotent
    @PermissionsAllowed("arrears:write")
    @Operation(operationId = "annulCourtStep", summary = "Take the last step of a court case back: it was a mistake")
    @APIResponseSchema(value = CourtCaseView.class, responseCode = "201")
    public RestResponse<CourtCaseView> annul(
            @PathParam("courtCaseId") UUID courtCaseId,
            @PathParam("courtStepId") UUID courtStepId,
            @HeaderParam("If-Match") String ifMatch) {
        authority.require(Act.workOnCourtCase);
        return created(annulStep.annul(courtCaseId, courtStepId, ifMatch));
    }

    @POST
    @Path("/{courtCaseId}/closure")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(operationId = "closeCourtCase", summary = "Close a court case, with the reason")
    @APIResponseSchema(value = CourtCaseView.class, responseCode = "201")
    public RestResponse<CourtCaseView> close(
            @PathParam("courtCaseId") UUID courtCaseId, @HeaderParam("If-Match") String ifMatch, CloseRequest request) {
        authority.require(Act.workOnCourtCase);
        return created(close.close(courtCaseId, new Close(request.on(), request.reason()), ifMatch));
    }

    private RestResponse<CourtCaseView> created(CourtCase one) {
        CourtCaseView view = view(one, businessDate.today());
        return RestResponse.ResponseBuilder.<CourtCaseView>create(RestResponse.Status.CREATED)
                .entity(view)
                .header(HttpHeaders.LOCATION, view.href())
                .tag(ETags.of(one.version()))
                .build();
    }

    private CourtCaseView view(CourtCase one, LocalDate on) {
        return views(List.of(one), claims.of(List.of(one.rentAccountId()), on), on)
                .get(0);
    }

    private List<CourtCaseView> views(List<CourtCase> found, Map<UUID, ClaimOnDay.Claim> claim, LocalDate on) {
        Map<UUID, List<ClaimOnDay.Warning>> warnings = claims.warnings(claim, on);
        return found.stream()
                .map(one -> CourtCaseView.of(
                        one,
                        new Procedure(one, parameters),
                        claim.get(one.rentAccountId()).total().amount(),
                        warnings.getOrDefault(one.rentAccountId(), List.of()),
                        on))
                .toList();
    }

    private LocalDate dayOf(LocalDate on) {
        return Optional.ofNullable(on).orElseGet(businessDate::today);
    }
}
