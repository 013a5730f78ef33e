package be.huurwerk.arrears.court;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The rent decisions of a tenancy and their letters, with this service's own token. */
@RegisterRestClient(configKey = "rent-calculation")
@OidcClientFilter
@Path("/rentCalculation/v1/rentDecisions")
interface RentPapersApi {

    ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    Found list(@QueryParam("tenancyId") UUID tenancyId, @QueryParam("pageSize") int pageSize);

    @GET
    @Path("/{rentDecisionId}/letter")
    @Produces("application/pdf")
    byte[] letter(@PathParam("rentDecisionId") UUID rentDecisionId);

    record Found(List<Decision> items) {}

    /** @param withdrawn there, and true, of a rent that never held */
    record Decision(
            UUID rentDecisionId,
            LocalDate effectiveFrom,
            Optional<OffsetDateTime> decidedAt,
            Optional<Boolean> withdrawn) {

        /** Whether it was made after a day. A moment after the business date is the clock's, and tells nothing of days. */
        boolean isMadeAfter(LocalDate day, LocalDate businessDate) {
            return decidedAt
                    .map(moment -> moment.atZoneSameInstant(BRUSSELS).toLocalDate())
                    .filter(made -> made.isAfter(day) && !made.isAfter(businessDate))
                    .isPresent();
        }
    }
}
