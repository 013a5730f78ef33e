package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.audit.Audited;
import be.huurwerk.servicekit.event.ProjectionViews.ProjectionView;
import be.huurwerk.servicekit.event.ProjectionViews.ProjectionsView;
import be.huurwerk.servicekit.event.ProjectionViews.RebuildView;
import be.huurwerk.servicekit.event.ProjectionViews.RebuildsView;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** Tells what this service keeps of what others tell, and lets an operator have it read anew. */
@Path("/operations")
@Tag(name = "operations")
@Produces(MediaType.APPLICATION_JSON)
public class ProjectionResource {
    private static final Logger LOG = Logger.getLogger(ProjectionResource.class);

    /** @param projection the one to read anew; all of them without it */
    @Schema(name = "ProjectionRebuildRequest")
    public record RebuildRequest(Optional<@Size(min = 1, max = 100) String> projection) {}

    private final Rebuilds rebuilds;
    private final Caller caller;
    private final String prefix;

    ProjectionResource(Rebuilds rebuilds, Caller caller, @ConfigProperty(name = "quarkus.rest.path") String prefix) {
        this.rebuilds = rebuilds;
        this.caller = caller;
        this.prefix = prefix;
    }

    @GET
    @Path("/projections")
    @PermissionsAllowed("operations:write")
    @Operation(
            operationId = "listProjections",
            summary = "List what is kept of the events of others, and what its last rebuild found")
    @APIResponse(
            responseCode = "200",
            description = "The projections of this service",
            content = @Content(schema = @Schema(implementation = ProjectionsView.class)))
    public ProjectionsView list() {
        return new ProjectionsView(
                rebuilds.projections().stream().map(this::view).toList());
    }

    @POST
    @Path("/projectionRebuilds")
    @Audited
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("operations:write")
    @Operation(
            operationId = "rebuildProjections",
            summary = "Read a projection, or all of them, anew from its topic",
            description =
                    "While the service serves what it has: what was read is compared with it and put in its place at once. One that is asked already is not asked again.")
    @APIResponse(
            responseCode = "202",
            description = "What is asked; `operations/projections` tells what comes of it",
            content = @Content(schema = @Schema(implementation = RebuildsView.class)))
    public Response rebuild(RebuildRequest body) {
        List<Projection> asked = rebuilds.projections().stream()
                .filter(one -> body.projection().map(one.name()::equals).orElse(true))
                .toList();
        if (asked.isEmpty() && body.projection().isPresent()) {
            throw unknown();
        }
        RebuildsView rebuilding = new RebuildsView(asked.stream()
                .map(one -> rebuilds.ask(one, caller.clientId()))
                .map(RebuildView::of)
                .toList());
        rebuilding.items().forEach(one -> LOG.infof("The projection %s shall be read anew", one.projection()));
        return Response.accepted(rebuilding)
                .header("Location", prefix + "/operations/projections")
                .build();
    }

    private ProjectionView view(Projection projection) {
        return new ProjectionView(
                projection.name(),
                projection.listener(),
                rebuilds.topic(projection),
                projection.tables(),
                rebuilds.latest(projection).map(RebuildView::of));
    }

    private static ProblemException unknown() {
        return ProblemException.referencedResourceNotFound(
                In.BODY,
                "projection",
                null,
                new Text(
                        "This service has no such projection; operations/projections lists them.",
                        "Deze service heeft geen projectie met die naam; operations/projections noemt ze."));
    }
}
