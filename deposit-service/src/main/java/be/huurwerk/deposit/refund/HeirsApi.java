package be.huurwerk.deposit.refund;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What refunds ask of tenancy-service, with this service's own token: who may write deposits is told whole account numbers. */
@RegisterRestClient(configKey = "tenancy")
@OidcClientFilter
@Path("/tenancy/v1/tenancies/{tenancyId}/heirs")
interface HeirsApi {

    /** A page; nobody has more heirs. */
    int MOST = 200;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    Found list(@PathParam("tenancyId") UUID tenancyId, @QueryParam("pageSize") int pageSize);

    /** Those that are recorded. */
    record Found(List<Heir> items) {}

    /** An heir in JSON. */
    record Heir(UUID heirId, String payee, String iban) {}
}
