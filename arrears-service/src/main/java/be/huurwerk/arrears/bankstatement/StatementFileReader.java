package be.huurwerk.arrears.bankstatement;

import be.huurwerk.servicekit.document.Upload;
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

/** Takes in the bytes before the transaction of the call begins, so that a slow sender holds no connection and no lock. */
@ConstrainedTo(RuntimeType.SERVER)
@Provider
@Consumes({MediaType.TEXT_PLAIN, MediaType.APPLICATION_XML})
public class StatementFileReader implements MessageBodyReader<StatementFile> {

    private final CurrentVertxRequest request;
    private final long limit;

    StatementFileReader(CurrentVertxRequest request, @ConfigProperty(name = "huurwerk.body-limit") MemorySize limit) {
        this.request = request;
        this.limit = limit.asLongValue();
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == StatementFile.class;
    }

    @Override
    public StatementFile readFrom(
            Class<StatementFile> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> httpHeaders,
            InputStream entityStream)
            throws IOException {
        Upload upload = Upload.read(entityStream, limit);
        request.getCurrent().addEndHandler(end -> upload.close());
        return new StatementFile(upload);
    }
}
