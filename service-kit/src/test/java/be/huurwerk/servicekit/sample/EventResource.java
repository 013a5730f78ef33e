package be.huurwerk.servicekit.sample;

import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.feed.Feed;
import be.huurwerk.servicekit.feed.FeedPage;
import be.huurwerk.servicekit.feed.FeedRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The feed, as a service would offer it. */
@Path("/events")
@Tag(name = "events")
@Produces("application/json")
public class EventResource {
    private final Feed feed;

    EventResource(Feed feed) {
        this.feed = feed;
    }

    @GET
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "listEvents", summary = "What happened")
    public FeedPage list(@BeanParam FeedRequest request) {
        return feed.page(request);
    }
}
