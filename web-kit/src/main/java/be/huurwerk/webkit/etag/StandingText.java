package be.huurwerk.webkit.etag;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What is the same for whoever reads it, answered on a plain route as documents are by resources: with a tag, 304 to who has it already, and packed
 * for who takes gzip, where that is worth it; all of it made once.
 */
public final class StandingText {
    private final String type;
    private final Form plain;
    private final Optional<Form> packed;

    private StandingText(String type, byte[] text) {
        this.type = type;
        this.plain = new Form(text, ETags.written(Optional.empty(), text, false));
        this.packed = Gzip.isWorth(text)
                ? Optional.of(new Form(Gzip.of(text), ETags.written(Optional.empty(), text, true)))
                : Optional.empty();
    }

    private record Form(byte[] bytes, EntityTag tag) {}

    /** @param type as it stands in the header {@code Content-Type} */
    public static StandingText of(String type, byte[] text) {
        return new StandingText(type, text);
    }

    /** Of a text, in UTF-8. */
    public static StandingText of(String type, String text) {
        return of(type, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers {@code GET} or {@code HEAD} with it; other headers, those of caches among them, are the caller's. */
    public void answer(RoutingContext route) {
        HttpServerResponse response = route.response();
        if (packed.isPresent()) {
            response.headers().add(HttpHeaders.VARY, "Accept-Encoding");
        }
        Optional<Form> wanted = packed.filter(form -> Gzip.isWanted(all(route.request(), HttpHeaders.ACCEPT_ENCODING)));
        Form form = wanted.orElse(plain);
        response.putHeader(HttpHeaders.ETAG, '"' + form.tag().getValue() + '"');
        if (ETags.isKnown(all(route.request(), HttpHeaders.IF_NONE_MATCH), form.tag())) {
            response.setStatusCode(304).end();
            return;
        }
        if (wanted.isPresent()) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, type).end(Buffer.buffer(form.bytes()));
    }

    /** Empty where there is none. */
    private static String all(HttpServerRequest request, CharSequence header) {
        return String.join(",", request.headers().getAll(header));
    }
}
