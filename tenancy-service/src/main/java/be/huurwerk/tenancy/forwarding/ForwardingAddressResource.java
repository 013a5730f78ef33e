package be.huurwerk.tenancy.forwarding;

import be.huurwerk.servicekit.audit.Audited;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.tenancy.Answers;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/tenancies/{tenancyId}/forwardingAddress")
@Tag(name = "departures")
@Produces(MediaType.APPLICATION_JSON)
public class ForwardingAddressResource {

    private final RecordForwardingAddress recordForwardingAddress;
    private final ForwardingAddresses addresses;

    ForwardingAddressResource(RecordForwardingAddress recordForwardingAddress, ForwardingAddresses addresses) {
        this.recordForwardingAddress = recordForwardingAddress;
        this.addresses = addresses;
    }

    @PUT
    @Audited
    @PermissionsAllowed("tenancy:write")
    @Operation(
            operationId = "recordForwardingAddress",
            summary = "Record where the household goes",
            description = "Letters go there once the keys are back. If-Match: * records it for the first time.")
    public RestResponse<ForwardingAddressView> record(
            @PathParam("tenancyId") UUID tenancyId,
            @HeaderParam("If-Match") String ifMatch,
            ForwardingAddressRequest body) {
        ForwardingAddress recorded = recordForwardingAddress.record(tenancyId, body, ifMatch);
        return Answers.ok(ForwardingAddressView.of(recorded), recorded.version());
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:personal")
    @Operation(operationId = "getForwardingAddress", summary = "Where the household went")
    public RestResponse<ForwardingAddressView> get(@PathParam("tenancyId") UUID tenancyId) {
        ForwardingAddress found = addresses
                .find(tenancyId)
                .orElseThrow(() -> ProblemException.notFound(new Text(
                        "No forwarding address of tenancy " + tenancyId + " is known.",
                        "Er is geen doorstuuradres van huurovereenkomst " + tenancyId + " bekend.")));
        return Answers.ok(ForwardingAddressView.of(found), found.version());
    }
}
