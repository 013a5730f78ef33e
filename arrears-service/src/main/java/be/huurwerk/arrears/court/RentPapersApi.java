package be.huurwerk.arrears.court;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The rent decisions of a tenancy and their letters, with this service's own token. */
@RegisterRestClient(configKey = "rent-calculation")
@OidcClientFilter
@Path("/rentCalculation/v1/rentDecisions")
interface RentPapersApi {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    Found list(@QueryParam("tenancyId") UUID tenancyId, @QueryParam("pageSize") int pageSize);

    @GET
    @Path("/{rentDecisionId}/letter")
    @Produces("application/pdf")
    byte[] letter(@PathParam("rentDecisionId") UUID rentDecisionId);

    record Found(List<Decision> items) {}

    record Decision(UUID rentDecisionId, LocalDate effectiveFrom) {}
}
