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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The documents of a tenancy, with this service's own token. */
@RegisterRestClient(configKey = "tenancy")
@OidcClientFilter
@Path("/tenancy/v1/documents")
interface TenancyPapersApi {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    Found list(@QueryParam("tenancyId") UUID tenancyId, @QueryParam("pageSize") int pageSize);

    @GET
    @Path("/{documentId}/content")
    @Produces({"application/pdf", "image/png", "image/jpeg"})
    byte[] content(@PathParam("documentId") UUID documentId);

    record Found(List<Paper> items) {}

    record Paper(
            UUID documentId,
            String kind,
            String contentType,
            Optional<LocalDate> signedOn,
            LocalDate receivedOn,
            Optional<Annulment> annulment) {}

    /** That it does not count any more. */
    record Annulment(String annulledBy) {}
}
