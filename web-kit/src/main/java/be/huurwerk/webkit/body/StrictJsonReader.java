package be.huurwerk.webkit.body;

import be.huurwerk.webkit.problem.ProblemException;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Reads a JSON body into a record, strictly; see {@link #read} for what it takes. It claims every other media type too, to answer 415:
 * else a reader of the framework would take what is nearly JSON, and not strictly. What other services answer is not read by it: there,
 * what is not known is ignored.
 */
@ConstrainedTo(RuntimeType.SERVER)
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/*+json", "application/x-ndjson", "text/json", MediaType.WILDCARD})
public class StrictJsonReader implements MessageBodyReader<Record> {

    /** JSON is read as a whole, so that a service which takes larger files in another form does not take larger JSON. */
    private static final int LONGEST = 10 * 1024 * 1024;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> httpHeaders,
            InputStream entityStream)
            throws IOException {
        if (!isJson(mediaType)) {
            throw new NotSupportedException();
        }
        byte[] body = entityStream.readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            throw BodyLimit.exceeded(LONGEST);
        }
        return read(type, body);
    }

    /** Just JSON, in UTF-8: a suffix ({@code application/merge-patch+json}) says that the members mean something else. */
    private static boolean isJson(MediaType mediaType) {
        return "application".equalsIgnoreCase(mediaType.getType())
                && "json".equalsIgnoreCase(mediaType.getSubtype())
                && "utf-8"
                        .equalsIgnoreCase(mediaType.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8"));
    }

    /**
     * The record that a body says. A component is required unless it is {@code Optional}; constraints are the annotations of Jakarta
     * Validation and {@link Money}.
     *
     * @throws ProblemException 400 with every fault of the body
     */
    public static <R extends Record> R read(Class<R> type, byte[] body) {
        return RecordBinder.bind(type, JsonParser.parse(body));
    }
}
