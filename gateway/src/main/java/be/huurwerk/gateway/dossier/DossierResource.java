package be.huurwerk.gateway.dossier;

import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The whole file of a tenancy in one call. */
@Path("/dossiers/{tenancyId}")
@Tag(name = "dossiers")
@Produces(MediaType.APPLICATION_JSON)
public class DossierResource {
    private final ComposeDossier compose;

    DossierResource(ComposeDossier compose) {
        this.compose = compose;
    }

    @GET
    @PermissionsAllowed({"tenancy:read", "rentCalculation:read", "deposit:read", "arrears:read"})
    @Operation(
            operationId = "getDossier",
            summary = "Tell what all services know of a tenancy",
            description =
                    "Each part is what its service answers to this caller, or says why there is no answer; none fails the others. "
                            + "404 only where tenancy-service doesn't know the tenancy. The ETag is a weak one, of all but answeredAt: "
                            + "304 says that nothing else has changed.")
    public Dossier get(
            @PathParam("tenancyId") UUID tenancyId,
            @Parameter(description = "The day; without it the business date") @QueryParam("on") LocalDate on,
            @Context RoutingContext route) {
        Dossier dossier = compose.compose(
                tenancyId, Optional.ofNullable(on), route.request().getHeader(HttpHeaders.AUTHORIZATION));
        if (dossier.tenancy().state() == DossierPart.State.absent) {
            throw ProblemException.notFound(new Text(
                    "There is no tenancy " + tenancyId + ".", "Er is geen huurovereenkomst " + tenancyId + "."));
        }
        return dossier;
    }
}
