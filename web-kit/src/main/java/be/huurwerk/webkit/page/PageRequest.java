package be.huurwerk.webkit.page;

import be.huurwerk.webkit.problem.CheckedQuery;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which page of a collection is asked for; a {@code @BeanParam}. A store reads {@link #limit()} rows after {@link #position()} and hands
 * them to {@link #page}. Faulty parameters are a 400 as soon as a value is asked for.
 */
public class PageRequest implements CheckedQuery {
    static final int DEFAULT_SIZE = 50;
    static final int LARGEST_SIZE = 200;

    /** What is no such number is told by its type. */
    private static final Pattern SIZE = Pattern.compile("-?\\d{1,9}");

    /** A cursor begins with what was asked and how many items that has. */
    private static final int HEAD = 2;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    @QueryParam("pageSize")
    @Parameter(
            description = "Items on a page",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    Integer pageSize;

    @QueryParam("cursor")
    @Parameter(description = "Opaque place in the collection, as in the address of the next page")
    String cursor;

    @Context
    UriInfo uri;

    public PageRequest() {}

    /** A request that did not come over HTTP; its {@link #page} has no address of a next page but the cursor's own query. */
    public PageRequest(Integer pageSize, String cursor) {
        this.pageSize = pageSize;
        this.cursor = cursor;
    }

    /** A size out of range, and a cursor that was not given for the collection and filters of this address. */
    @Override
    public List<Issue> faults(UriInfo asked) {
        List<Issue> faults = new ArrayList<>();
        single(asked, "pageSize")
                .filter(size -> SIZE.matcher(size).matches())
                .map(Integer::valueOf)
                .filter(size -> !isInRange(size))
                .ifPresent(size -> faults.add(outOfRange(size)));
        single(asked, "cursor")
                .filter(place -> Cursor.read(place)
                        .filter(parts -> isOf(parts, question(asked)))
                        .isEmpty())
                .ifPresent(place -> faults.add(unknown()));
        return faults;
    }

    private static Optional<String> single(UriInfo asked, String name) {
        List<String> values = asked.getQueryParameters().getOrDefault(name, List.of());
        return values.size() == 1 ? Optional.of(values.get(0)).filter(value -> !value.isBlank()) : Optional.empty();
    }

    /** Items on a page: 1 to 200, 50 by default. */
    public int pageSize() {
        if (pageSize == null) {
            return DEFAULT_SIZE;
        }
        if (!isInRange(pageSize)) {
            throw ProblemException.badRequest(outOfRange(pageSize));
        }
        return pageSize;
    }

    private static boolean isInRange(int size) {
        return size >= 1 && size <= LARGEST_SIZE;
    }

    /** How many rows to read: one more than a page, to see whether there is a next one. */
    public int limit() {
        return pageSize() + 1;
    }

    /** The sort values of the last item of the page before; empty for the first page. */
    public List<String> position() {
        return cursor == null ? List.of() : parts().subList(HEAD, parts().size());
    }

    private List<String> parts() {
        return Cursor.read(cursor).filter(parts -> isOf(parts, question(uri))).orElseThrow(PageRequest::unknownCursor);
    }

    private static boolean isOf(List<String> parts, String question) {
        return parts.size() >= HEAD
                && parts.get(0).equals(question)
                && NUMBER.matcher(parts.get(1)).matches();
    }

    /** As {@link #position()}, each part made into a sort value; a part that its maker refuses is a 400 too. */
    public <P> P position(P first, Function<List<String>, P> maker) {
        List<String> parts = position();
        if (parts.isEmpty()) {
            return first;
        }
        try {
            return maker.apply(parts);
        } catch (RuntimeException forged) {
            throw unknownCursor();
        }
    }

    /** As {@link #page(List, LongSupplier, Function)}, where the number is at hand. */
    public <T> Page<T> page(List<T> rows, long total, Function<T, List<String>> position) {
        return page(rows, () -> total, position);
    }

    /**
     * Makes the page.
     *
     * @param rows at most {@link #limit()} rows
     * @param count of the whole collection; asked on its first page, and carried by the cursor from there
     * @param position the sort values of a row, from which the next page starts
     */
    public <T> Page<T> page(List<T> rows, LongSupplier count, Function<T, List<String>> position) {
        long total = cursor == null ? count.getAsLong() : Long.parseLong(parts().get(1));
        int size = pageSize();
        boolean more = rows.size() > size;
        List<T> items = new ArrayList<>(more ? rows.subList(0, size) : rows);
        String next = more ? address(cursor(total, position.apply(items.get(size - 1)))) : null;
        return new Page<>(items, size, total, next);
    }

    private String cursor(long total, List<String> place) {
        List<String> parts = new ArrayList<>(List.of(question(uri), Long.toString(total)));
        parts.addAll(place);
        return Cursor.write(parts);
    }

    /** What was asked, but for the place in it: a cursor holds for the collection and the filters that it was given for. */
    private static String question(UriInfo uri) {
        CRC32 question = new CRC32();
        if (uri != null) {
            Map<String, List<String>> filters = new TreeMap<>(uri.getQueryParameters());
            filters.keySet().removeAll(List.of("cursor", "pageSize"));
            question.update((uri.getPath() + filters).getBytes(StandardCharsets.UTF_8));
        }
        return Long.toHexString(question.getValue());
    }

    private String address(String nextCursor) {
        if (uri == null) {
            return "?pageSize=" + pageSize() + "&cursor=" + nextCursor;
        }
        var next = uri.getRequestUriBuilder()
                .replaceQueryParam("cursor", nextCursor)
                .replaceQueryParam("pageSize", pageSize())
                .build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }

    private static ProblemException unknownCursor() {
        return ProblemException.badRequest(unknown());
    }

    private static Issue outOfRange(int size) {
        return new Issue(
                IssueType.OUT_OF_RANGE,
                In.QUERY,
                "pageSize",
                size,
                new Text("pageSize is 1 to " + LARGEST_SIZE + ".", "pageSize is 1 tot " + LARGEST_SIZE + "."));
    }

    private static Issue unknown() {
        return new Issue(
                IssueType.INVALID_INPUT,
                In.QUERY,
                "cursor",
                null,
                new Text(
                        "The cursor was not given for this collection with these filters; begin without it.",
                        "De cursor werd niet voor deze verzameling met deze filters gegeven; begin zonder."));
    }
}
