package be.huurwerk.tenancy.contract;

import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.tenancy.Answers;
import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.tenancy.tenancy.Tenancies;
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

@Path("/tenancies/{tenancyId}/keyHandover")
@Tag(name = "keyHandovers")
@Produces(MediaType.APPLICATION_JSON)
public class KeyHandoverResource {

    private static final long ONLY_VERSION = 0;

    private final HandOverKeys handOverKeys;
    private final KeyHandovers keyHandovers;
    private final Tenancies tenancies;

    KeyHandoverResource(HandOverKeys handOverKeys, KeyHandovers keyHandovers, Tenancies tenancies) {
        this.handOverKeys = handOverKeys;
        this.keyHandovers = keyHandovers;
        this.tenancies = tenancies;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(
            operationId = "handOverKeys",
            summary = "Hand the keys over, once the deposit or a first instalment is paid")
    @APIResponseSchema(value = KeyHandoverView.class, responseCode = "201")
    public RestResponse<KeyHandoverView> handOver(
            @PathParam("tenancyId") UUID tenancyId, @HeaderParam("If-Match") String ifMatch, KeyHandoverRequest body) {
        KeyHandover handover = handOverKeys.handOver(tenancyId, body, ifMatch);
        return Answers.created(KeyHandoverView.of(handover), Hrefs.keyHandover(tenancyId), ONLY_VERSION);
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "getKeyHandover", summary = "When the household got the keys")
    public RestResponse<KeyHandoverView> get(@PathParam("tenancyId") UUID tenancyId) {
        tenancies.find(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        KeyHandover handover = keyHandovers.of(tenancyId).orElseThrow(() -> KeyHandoverProblems.none(tenancyId));
        return Answers.ok(KeyHandoverView.of(handover), ONLY_VERSION);
    }
}
