package be.huurwerk.tenancy;

import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.page.Page;
import java.net.URI;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/** The answers that resources give with a document that has a version. */
public final class Answers {

    private Answers() {}

    public static <T> RestResponse<T> ok(T document, long version) {
        return RestResponse.ResponseBuilder.ok(document).tag(ETags.of(version)).build();
    }

    public static <T> RestResponse<T> created(T document, URI location, long version) {
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .entity(document)
                .header("Location", location)
                .tag(ETags.of(version))
                .build();
    }

    /** The page with each item as it is shown. */
    public static <T, V> Page<V> page(Page<T> found, Function<T, V> view) {
        return new Page<>(found.items().stream().map(view).toList(), found.pageSize(), found.total(), found.next());
    }
}
