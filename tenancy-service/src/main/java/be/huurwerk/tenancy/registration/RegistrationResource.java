package be.huurwerk.tenancy.registration;

import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.Answers;
import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
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

@Path("/tenancies/{tenancyId}/registration")
@Tag(name = "registrations")
@Produces(MediaType.APPLICATION_JSON)
public class RegistrationResource {

    private final RecordRegistration recordRegistration;
    private final Registrations registrations;
    private final DataSets dataSets;
    private final Tenancies tenancies;
    private final BusinessDate businessDate;

    RegistrationResource(
            RecordRegistration recordRegistration,
            Registrations registrations,
            DataSets dataSets,
            Tenancies tenancies,
            BusinessDate businessDate) {
        this.recordRegistration = recordRegistration;
        this.registrations = registrations;
        this.dataSets = dataSets;
        this.tenancies = tenancies;
        this.businessDate = businessDate;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(
            operationId = "recordRegistration",
            summary = "Record that a lease was exported to, received by or registered with the federal service")
    @APIResponseSchema(value = RegistrationView.class, responseCode = "201")
    public RestResponse<RegistrationView> record(
            @PathParam("tenancyId") UUID tenancyId, @HeaderParam("If-Match") String ifMatch, RegistrationRequest body) {
        Registration registration = recordRegistration.record(tenancyId, body, ifMatch);
        return Answers.created(
                RegistrationView.of(registration, registration.state(businessDate.today())),
                Hrefs.registration(tenancyId),
                registration.version());
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "getRegistration", summary = "The registration of a lease: its term and where it stands")
    public RestResponse<RegistrationView> get(@PathParam("tenancyId") UUID tenancyId) {
        Tenancy tenancy = tenancies.find(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        Registration registration =
                registrations.find(tenancyId).orElseThrow(() -> RegistrationProblems.none(tenancyId));
        return Answers.ok(
                RegistrationView.of(
                        registration,
                        tenancy.annulled() ? RegistrationState.annulled : registration.state(businessDate.today())),
                registration.version());
    }

    @GET
    @Path("/dataSet")
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:write")
    @Operation(
            operationId = "getRegistrationDataSet",
            summary = "All that the federal registration service asks of a lease, names and SSINs included",
            description =
                    "Only who may change tenancies sees it: it holds SSINs in full. Of a file that is erased it is 409"
                            + " tenancyErased.")
    public DataSet dataSet(@PathParam("tenancyId") UUID tenancyId) {
        return dataSets.of(tenancies.findKept(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId)));
    }
}
