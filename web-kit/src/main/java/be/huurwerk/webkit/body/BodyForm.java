package be.huurwerk.webkit.body;

import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.ProblemType;
import be.huurwerk.webkit.problem.Text;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Takes no body that does not say its type (415): the framework would guess the first that the call takes. */
@Provider
public class BodyForm implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        MultivaluedMap<String, String> headers = context.getHeaders();
        if (headers.getFirst(HttpHeaders.CONTENT_TYPE) == null && hasBody(headers)) {
            throw ProblemException.of(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    new Text("The body has no Content-Type.", "De body heeft geen Content-Type."));
        }
        return context.proceed();
    }

    private static boolean hasBody(MultivaluedMap<String, String> headers) {
        String length = headers.getFirst(HttpHeaders.CONTENT_LENGTH);
        return length == null ? headers.getFirst("Transfer-Encoding") != null : !length.equals("0");
    }
}
