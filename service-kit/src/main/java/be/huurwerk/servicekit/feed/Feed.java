package be.huurwerk.servicekit.feed;

import be.huurwerk.servicekit.event.EventJson;
import be.huurwerk.servicekit.event.ServiceName;
import be.huurwerk.servicekit.feed.FeedStore.Extent;
import be.huurwerk.servicekit.feed.FeedStore.Row;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.Moments;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import be.huurwerk.webkit.security.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The events of this service for who has no Kafka, as long as they are kept ({@code huurwerk.feed-days}). Their order is the one in which
 * they were relayed: each event once, those of a subject by rising sequence, and nothing ever comes before a place that was given out.
 */
@ApplicationScoped
public class Feed {
    /** An answer looks at no more events than this, however rare the type that is asked for. */
    private static final long WINDOW = 20_000;

    private final FeedStore store;
    private final ServiceName service;
    private final Caller caller;

    Feed(DataSource dataSource, @ConfigProperty(name = "huurwerk.api") String api, Caller caller) {
        this.store = new FeedStore(new Sql(dataSource));
        this.service = new ServiceName(api);
        this.caller = caller;
    }

    /**
     * @throws ProblemException 410 {@code cursorExpired} when events after the place are not kept any more, or the place is one of another
     *     database
     */
    public FeedPage page(FeedRequest asked) {
        Extent extent = store.extent();
        FeedCursor place = asked.place();
        refuseLost(place, extent);
        long until = Math.min(extent.last(), Math.max(place.position(), extent.goneUntil()) + WINDOW);
        List<Row> rows = store.between(place.position(), until, asked.types(), asked.size() + 1);
        if (asked.hasPlace() && place.position() < store.extent().goneUntil()) {
            throw expired();
        }
        boolean more = rows.size() > asked.size();
        List<Row> given = more ? rows.subList(0, asked.size()) : rows;
        boolean personal = caller.readsPersonal();
        return new FeedPage(
                given.stream().map(row -> event(row, personal)).toList(),
                asked.size(),
                !more && until >= extent.last(),
                asked.next(more ? at(given.get(given.size() - 1)) : at(until, rows, place)));
    }

    private void refuseLost(FeedCursor place, Extent extent) {
        boolean other = place.position() > extent.last()
                || !place.event().equals(FeedCursor.NOBODY)
                        && store.eventAt(place.position())
                                .filter(event -> !event.equals(place.event()))
                                .isPresent();
        if (other) {
            throw expired();
        }
    }

    private static FeedCursor at(Row row) {
        return new FeedCursor(row.position(), row.id());
    }

    private FeedCursor at(long position, List<Row> rows, FeedCursor place) {
        if (position <= place.position()) {
            return place;
        }
        return !rows.isEmpty() && rows.get(rows.size() - 1).position() == position
                ? at(rows.get(rows.size() - 1))
                : new FeedCursor(position, store.eventAt(position).orElse(FeedCursor.NOBODY));
    }

    private FeedEvent event(Row row, boolean personal) {
        JsonNode data = EventJson.parse(row.payload());
        EventTypes.Narrowed shown = personal
                ? new EventTypes.Narrowed(data, Set.of())
                : EventTypes.ofThisService().narrow(row.type(), data);
        return new FeedEvent(
                "1.0",
                row.id(),
                service.source(),
                service.fullType(row.type()),
                row.subject(),
                Moments.inBrussels(row.occurredAt()),
                "application/json",
                service.schema(row.type()),
                Long.toString(row.sequence()),
                row.traceId(),
                shown.withheld().isEmpty() ? Optional.empty() : Optional.of(String.join(" ", shown.withheld())),
                shown.data());
    }

    private static ProblemException expired() {
        return ProblemException.domain(
                410,
                "cursorExpired",
                new Text(
                        "Events after this place are not kept any more; begin without it, and read afresh what you keep.",
                        "Gebeurtenissen na deze plaats worden niet meer bewaard; begin zonder, en lees opnieuw wat u bijhoudt."));
    }
}
