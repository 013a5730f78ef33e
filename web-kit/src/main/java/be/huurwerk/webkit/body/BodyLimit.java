package be.huurwerk.webkit.body;

import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.ProblemType;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stops reading a body that proves too long; the server's own limit, a little higher, would answer without a problem. One that breaks off is its
 * client's fault, told here from a database or a file that does.
 */
@Provider
public class BodyLimit implements ReaderInterceptor {
    private final long bytes;

    BodyLimit(@ConfigProperty(name = "huurwerk.body-limit") MemorySize limit) {
        this.bytes = limit.asLongValue();
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(new ClientBody(context.getInputStream(), bytes));
        return context.proceed();
    }

    /** The problem of a body that is too long. */
    public static ProblemException exceeded(long limit) {
        return ProblemException.of(
                ProblemType.PAYLOAD_TOO_LARGE,
                new Text("A body is " + limit + " bytes at most.", "Een body is hoogstens " + limit + " bytes."));
    }

    static final class ClientBody extends FilterInputStream {
        private final long limit;
        private long read;

        ClientBody(InputStream body, long limit) {
            super(body);
            this.limit = limit;
        }

        @Override
        public int read() {
            try {
                int value = super.read();
                count(value < 0 ? 0 : 1);
                return value;
            } catch (IOException broken) {
                throw brokeOff();
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            try {
                int count = super.read(buffer, offset, length);
                count(Math.max(0, count));
                return count;
            } catch (IOException broken) {
                throw brokeOff();
            }
        }

        private void count(int more) {
            read += more;
            if (read > limit) {
                throw exceeded(limit);
            }
        }

        private static ProblemException brokeOff() {
            return ProblemException.of(ProblemType.BAD_REQUEST, new Text("The body broke off.", "De body brak af."));
        }
    }
}
