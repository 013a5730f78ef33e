package be.huurwerk.tenancy.departure;

import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.tenancy.Answers;
import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/tenancies/{tenancyId}/departure")
@Tag(name = "departures")
@Produces(MediaType.APPLICATION_JSON)
public class DepartureResource {

    private static final long ONLY_VERSION = 0;

    private final RecordDeparture recordDeparture;
    private final Departures departures;
    private final Tenancies tenancies;

    DepartureResource(RecordDeparture recordDeparture, Departures departures, Tenancies tenancies) {
        this.recordDeparture = recordDeparture;
        this.departures = departures;
        this.tenancies = tenancies;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "recordDeparture", summary = "The keys are in and the outgoing inspection is closed")
    @APIResponseSchema(value = DepartureView.class, responseCode = "201")
    public RestResponse<DepartureView> record(
            @PathParam("tenancyId") UUID tenancyId, @HeaderParam("If-Match") String ifMatch, DepartureRequest body) {
        Departure departure = recordDeparture.record(tenancyId, body, ifMatch);
        return Answers.created(DepartureView.of(departure), Hrefs.departure(tenancyId), ONLY_VERSION);
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "getDeparture", summary = "How a household left")
    public RestResponse<DepartureView> get(@PathParam("tenancyId") UUID tenancyId) {
        Tenancy tenancy = tenancies.find(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        Departure departure = departures
                .of(tenancy)
                .orElseThrow(() -> ProblemException.notFound(new Text(
                        "The household of tenancy " + tenancyId + " has not left.",
                        "Het gezin van huurovereenkomst " + tenancyId + " is niet vertrokken.")));
        return Answers.ok(DepartureView.of(departure), ONLY_VERSION);
    }
}
