package be.huurwerk.gateway.subjectexport;

import be.huurwerk.gateway.dossier.DossierPart;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is kept about a person, for who asks for it, in one call. */
@Path("/persons/{personId}/export")
@Tag(name = "persons")
@Produces(MediaType.APPLICATION_JSON)
public class PersonExportResource {
    private final ComposePersonExport compose;

    PersonExportResource(ComposePersonExport compose) {
        this.compose = compose;
    }

    @GET
    @PermissionsAllowed(Caller.PERSONAL)
    @Operation(
            operationId = "exportPerson",
            summary = "Give all that is held on a person",
            description =
                    "Each part is what its service gives to this caller, who needs the scope to read it as well, or says why there "
                            + "is none. Every service records that it was read. 404 where tenancy-service doesn't know the person.")
    public PersonExport get(@PathParam("personId") UUID personId, @Context RoutingContext route) {
        PersonExport export = compose.compose(personId, route.request().getHeader(HttpHeaders.AUTHORIZATION));
        if (export.tenancy().state() == DossierPart.State.absent) {
            throw ProblemException.notFound(
                    new Text("There is no person " + personId + ".", "Er is geen persoon " + personId + "."));
        }
        return export;
    }
}
