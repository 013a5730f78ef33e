package be.huurwerk.servicekit.document;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the bytes of a document before the transaction of the call begins, so that a slow sender holds no connection. */
@ConstrainedTo(RuntimeType.SERVER)
@Provider
@Consumes({Documents.PDF, Documents.PNG, Documents.JPEG})
public class UploadReader implements MessageBodyReader<Upload> {
    private final CurrentVertxRequest request;
    private final long limit;

    UploadReader(
            CurrentVertxRequest request, @ConfigProperty(name = "huurwerk.document-limit") MemorySize documentLimit) {
        this.request = request;
        this.limit = documentLimit.asLongValue();
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Upload.class;
    }

    @Override
    public Upload readFrom(
            Class<Upload> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> httpHeaders,
            InputStream entityStream)
            throws IOException {
        Upload upload = Upload.read(entityStream, limit);
        request.getCurrent().addEndHandler(end -> upload.close());
        return upload;
    }
}
