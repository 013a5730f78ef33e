package be.huurwerk.arrears.mandate;

import be.huurwerk.arrears.authority.Act;
import be.huurwerk.arrears.authority.Authority;
import be.huurwerk.arrears.mandate.MandateViews.EndRequest;
import be.huurwerk.arrears.mandate.MandateViews.MandateView;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/mandates/{mandateId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directDebits")
class MandateResource {

    private final Mandates mandates;
    private final EndMandate endMandate;
    private final Authority authority;
    private final Parameters parameters;

    MandateResource(Mandates mandates, EndMandate endMandate, Authority authority, Parameters parameters) {
        this.mandates = mandates;
        this.endMandate = endMandate;
        this.authority = authority;
        this.parameters = parameters;
    }

    @GET
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getMandate", summary = "A mandate for direct debits")
    public RestResponse<MandateView> get(@PathParam("mandateId") UUID mandateId) {
        return answer(mandates.find(mandateId)
                .orElseThrow(() ->
                        ProblemException.notFound(new Text("There is no such mandate.", "Dit mandaat bestaat niet."))));
    }

    @POST
    @Path("/end")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(operationId = "endMandate", summary = "End a mandate on a day")
    public RestResponse<MandateView> end(
            @PathParam("mandateId") UUID mandateId, @HeaderParam("If-Match") String ifMatch, EndRequest request) {
        authority.require(Act.mandate);
        return answer(endMandate.end(mandateId, new Mandate.End(request.endedOn(), request.reason()), ifMatch));
    }

    private RestResponse<MandateView> answer(Mandate mandate) {
        return RestResponse.ResponseBuilder.ok(MandateView.of(mandate, parameters))
                .tag(ETags.of(mandate.version()))
                .build();
    }
}
