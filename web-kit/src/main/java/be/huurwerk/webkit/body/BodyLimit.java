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

/** Stops reading a body that did not tell its length and proves too long; the server's own limit, a little higher, would answer without a problem. */
@Provider
public class BodyLimit implements ReaderInterceptor {
    private final long bytes;

    BodyLimit(@ConfigProperty(name = "huurwerk.body-limit") MemorySize limit) {
        this.bytes = limit.asLongValue();
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getHeaders().getFirst("Content-Length") == null) {
            context.setInputStream(new Limited(context.getInputStream(), bytes));
        }
        return context.proceed();
    }

    /** The problem of a body that is too long. */
    public static ProblemException exceeded(long limit) {
        return ProblemException.of(
                ProblemType.PAYLOAD_TOO_LARGE,
                new Text("A body is " + limit + " bytes at most.", "Een body is hoogstens " + limit + " bytes."));
    }

    private static final class Limited extends FilterInputStream {
        private final long limit;
        private long read;

        Limited(InputStream body, long limit) {
            super(body);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int more) {
            read += more;
            if (read > limit) {
                throw exceeded(limit);
            }
        }
    }
}
