package be.huurwerk.webkit.body;

import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.ProblemType;
import be.huurwerk.webkit.problem.Text;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Tables come in UTF-8: one that says that it is written otherwise is refused, and not read as something else than it is. */
class CsvCharset {

    /** @throws ProblemException 415 */
    @ServerRequestFilter
    void check(ContainerRequestContext call) {
        MediaType type = call.getMediaType();
        if (type != null
                && "csv".equalsIgnoreCase(type.getSubtype())
                && !isUtf8(type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8"))) {
            throw ProblemException.of(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    new Text("CSV is taken in UTF-8 alone.", "CSV wordt alleen in UTF-8 aanvaard."));
        }
    }

    private static boolean isUtf8(String charset) {
        try {
            return Charset.forName(charset).equals(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
