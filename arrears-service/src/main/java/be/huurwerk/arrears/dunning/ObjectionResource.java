package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.authority.Act;
import be.huurwerk.arrears.authority.Authority;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Whether the public welfare centre (OCMW) may be told of arrears. */
@Path("/rentAccounts/{rentAccountId}/welfareCentreObjections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "arrearsCases")
class ObjectionResource {

    private final RecordObjection recordObjection;
    private final Objections objections;
    private final Accounts accounts;
    private final BusinessDate businessDate;
    private final Authority authority;
    private final Caller caller;

    ObjectionResource(
            RecordObjection recordObjection,
            Objections objections,
            Accounts accounts,
            BusinessDate businessDate,
            Authority authority,
            Caller caller) {
        this.recordObjection = recordObjection;
        this.objections = objections;
        this.accounts = accounts;
        this.businessDate = businessDate;
        this.authority = authority;
        this.caller = caller;
    }

    /** @param on the business date when it is left out */
    @Schema(name = "WelfareCentreObjectionRequest")
    record ObjectionRequest(
            @Schema(description = "false: from the day on no more")
            Boolean objects,

            Optional<LocalDate> on) {}

    @Schema(name = "WelfareCentreObjections")
    record ObjectionsView(
            @Schema(description = "Whether the tenant objects on the business date")
            boolean objects,

            List<ObjectionView> items) {}

    @Schema(name = "WelfareCentreObjection")
    record ObjectionView(
            UUID objectionId,
            LocalDate on,
            boolean objects,

            @Schema(description = "The client that recorded it")
            String by) {}

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(
            operationId = "recordArrearsObjection",
            summary =
                    "Record that a tenant objects to telling the public welfare centre of the arrears, or does so no more",
            description =
                    "While a tenant objects, no step has the task to tell the centre, and no letter announces it.")
    @APIResponseSchema(value = ObjectionsView.class, responseCode = "201")
    public RestResponse<ObjectionsView> record(
            @PathParam("rentAccountId") UUID rentAccountId, ObjectionRequest request) {
        authority.require(Act.workOnCase);
        recordObjection.record(
                rentAccountId,
                new Objection(
                        Ids.next(), request.on().orElseGet(businessDate::today), request.objects(), caller.clientId()));
        return RestResponse.ResponseBuilder.<ObjectionsView>create(RestResponse.Status.CREATED)
                .entity(all(rentAccountId))
                .header("Location", "/arrears/v1/rentAccounts/" + rentAccountId + "/welfareCentreObjections")
                .build();
    }

    @GET
    @PermissionsAllowed("arrears:read")
    @Operation(
            operationId = "getArrearsObjections",
            summary = "Whether a tenant objects to telling the public welfare centre of the arrears, and since when")
    public ObjectionsView list(@PathParam("rentAccountId") UUID rentAccountId) {
        accounts.find(rentAccountId)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("There is no such rent account.", "Deze huurrekening bestaat niet.")));
        return all(rentAccountId);
    }

    private ObjectionsView all(UUID rentAccountId) {
        return new ObjectionsView(
                !objections.on(List.of(rentAccountId), businessDate.today()).isEmpty(),
                objections.of(rentAccountId).stream()
                        .map(one -> new ObjectionView(one.objectionId(), one.on(), one.objects(), one.by()))
                        .toList());
    }
}
