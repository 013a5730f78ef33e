package be.huurwerk.arrears.court;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The deposits of a tenancy as they were on a day, with this service's own token. */
@RegisterRestClient(configKey = "deposit")
@OidcClientFilter
@Path("/deposit/v1/deposits")
interface DepositPapersApi {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    Found list(
            @QueryParam("tenancyId") UUID tenancyId,
            @QueryParam("on") LocalDate on,
            @QueryParam("pageSize") int pageSize);

    @GET
    @Path("/{depositId}")
    @Produces(MediaType.APPLICATION_JSON)
    Deposit get(@PathParam("depositId") UUID depositId, @QueryParam("on") LocalDate on);

    record Found(List<Listed> items) {}

    /** A deposit as the list has it, which does not tell what is held. */
    record Listed(UUID depositId, LocalDate requestedOn) {}

    /** @param held deposit and interest that the landlord holds */
    record Deposit(
            UUID depositId,
            LocalDate requestedOn,
            BigDecimal deposit,
            BigDecimal costs,
            BigDecimal paid,
            BigDecimal balance,
            BigDecimal held,
            String status,
            String form) {}
}
