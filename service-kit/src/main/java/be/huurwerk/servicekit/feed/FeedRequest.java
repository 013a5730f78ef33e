package be.huurwerk.servicekit.feed;

import be.huurwerk.webkit.problem.CheckedQuery;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.Text;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** From where on, how many and which events are asked for; a {@code @BeanParam}. */
public class FeedRequest implements CheckedQuery {
    static final int DEFAULT_SIZE = 100;
    static final int LARGEST_SIZE = 500;

    /** What is no such number is told by its type. */
    private static final Pattern SIZE = Pattern.compile("-?\\d{1,9}");

    @QueryParam("after")
    @Parameter(
            description =
                    "Opaque place in the feed, as in the next of the answer before; without it, the oldest event that is kept")
    String after;

    @QueryParam("pageSize")
    @Parameter(
            description = "Events in an answer, at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "100"))
    Integer pageSize;

    @QueryParam("type")
    @Parameter(
            description =
                    "Only events of this type, whole or without its be.huurwerk.<api>.v1 in front; more than one may be named")
    List<String> type;

    @Context
    UriInfo uri;

    public FeedRequest() {}

    /** A request that did not come over HTTP. */
    FeedRequest(String after, int pageSize, List<String> type) {
        this.after = after;
        this.pageSize = pageSize;
        this.type = type;
    }

    @Override
    public List<Issue> faults(UriInfo asked) {
        List<Issue> faults = new ArrayList<>();
        single(asked, "pageSize")
                .filter(size -> SIZE.matcher(size).matches())
                .map(Integer::valueOf)
                .filter(size -> size < 1 || size > LARGEST_SIZE)
                .ifPresent(size -> faults.add(outOfRange(size)));
        single(asked, "after")
                .filter(place -> FeedCursor.read(place).isEmpty())
                .ifPresent(place -> faults.add(invalid(
                        "after",
                        "This place was not given by this feed; begin without it.",
                        "Deze plaats werd niet door deze feed gegeven; begin zonder.")));
        if (asked.getQueryParameters().getOrDefault("type", List.of()).stream()
                .anyMatch(name -> !EventTypes.ofThisService().knows(name))) {
            faults.add(invalid(
                    "type",
                    "This API tells no events of that type.",
                    "Deze API meldt geen gebeurtenissen van dat type."));
        }
        return faults;
    }

    int size() {
        return pageSize == null ? DEFAULT_SIZE : pageSize;
    }

    FeedCursor place() {
        return Optional.ofNullable(after).flatMap(FeedCursor::read).orElse(FeedCursor.FIRST);
    }

    boolean hasPlace() {
        return after != null;
    }

    /** Short types; all of them when none is named. */
    List<String> types() {
        return type == null
                ? List.of()
                : type.stream().map(EventTypes::shortType).toList();
    }

    /** Where to ask on from a place: path and query. */
    String next(FeedCursor place) {
        if (uri == null) {
            return "?after=" + place.write();
        }
        UriBuilder next = uri.getRequestUriBuilder().replaceQueryParam("after", place.write());
        var address = next.build();
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    private static Optional<String> single(UriInfo asked, String name) {
        List<String> values = asked.getQueryParameters().getOrDefault(name, List.of());
        return values.size() == 1 ? Optional.of(values.get(0)).filter(value -> !value.isBlank()) : Optional.empty();
    }

    private static Issue outOfRange(int size) {
        return new Issue(
                IssueType.OUT_OF_RANGE,
                In.QUERY,
                "pageSize",
                size,
                new Text("pageSize is 1 to " + LARGEST_SIZE + ".", "pageSize is 1 tot " + LARGEST_SIZE + "."));
    }

    private static Issue invalid(String name, String en, String nl) {
        return new Issue(IssueType.INVALID_INPUT, In.QUERY, name, null, new Text(en, nl));
    }
}
