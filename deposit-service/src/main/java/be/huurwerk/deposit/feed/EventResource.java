package be.huurwerk.deposit.feed;

import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.feed.Feed;
import be.huurwerk.servicekit.feed.FeedPage;
import be.huurwerk.servicekit.feed.FeedRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What this service told, for systems without Kafka. */
@Path("/events")
@Tag(name = "events")
@Produces(MediaType.APPLICATION_JSON)
public class EventResource {
    private final Feed feed;

    EventResource(Feed feed) {
        this.feed = feed;
    }

    @GET
    @PersonalData
    @PermissionsAllowed("deposit:read")
    @Operation(
            operationId = "listEvents",
            summary = "What happened, oldest first: ask on with next, again and again, and no event is missed")
    public FeedPage list(@BeanParam FeedRequest request) {
        return feed.page(request);
    }
}
