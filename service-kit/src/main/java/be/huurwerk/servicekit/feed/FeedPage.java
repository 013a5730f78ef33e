package be.huurwerk.servicekit.feed;

import be.huurwerk.servicekit.audit.Disclosure;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A piece of the feed.
 *
 * @param next the address of what comes after, path and query; always there, since more will come
 */
@Schema(name = "FeedPage")
public record FeedPage(
        List<FeedEvent> items,
        int pageSize,

        @Schema(description = "Whether this was all there is; if not, next has more now")
        boolean upToDate,

        @Schema(description = "The address of what comes after; keep it, and ask it again later")
        String next)
        implements Disclosure {

    public FeedPage {
        items = List.copyOf(items);
    }

    @Override
    public boolean showsSomething() {
        return !items.isEmpty();
    }
}
