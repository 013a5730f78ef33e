package be.huurwerk.gateway;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicInteger;

/** Large bodies that nobody holds in memory. */
final class Streams {
    private Streams() {}

    static OutputStream nowhere() {
        return OutputStream.nullOutputStream();
    }

    static InputStream zeros(AtomicInteger left) {
        return new InputStream() {
            @Override
            public int read() {
                return left.getAndDecrement() > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                int count = Math.min(length, left.get());
                left.addAndGet(-count);
                return count == 0 ? -1 : count;
            }
        };
    }
}
