package be.huurwerk.gateway;

import be.huurwerk.testsupport.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A client that sends what it likes, byte by byte. */
final class RawClient implements AutoCloseable {
    private static final int LONGEST_WAIT_MILLIS = 15_000;

    private final Socket socket;

    RawClient(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** First line and headers, up to the empty line, with a valid token of {@code rent-office}. */
    static String head(String firstLine, String... headers) {
        return headOf("rent-office", firstLine, headers);
    }

    /** The same of another client. */
    static String headOf(String client, String firstLine, String... headers) {
        StringBuilder head = new StringBuilder(
                firstLine + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Tokens.client(client) + "\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    RawClient send(String text) {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    RawClient send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            return this;
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** What comes until the other side closes the connection. */
    String untilClosed() {
        return read(LONGEST_WAIT_MILLIS, () -> {});
    }

    /** The same, while it sends a byte after each time in which nothing came. */
    String untilClosedWhileDripping(int millis) {
        return read(millis, () -> {
            try {
                socket.getOutputStream().write('a');
            } catch (SocketException closed) {
                // it is read next
            }
        });
    }

    /** As {@link #untilClosed}, for the first line only. */
    String firstLine() {
        try {
            socket.setSoTimeout(LONGEST_WAIT_MILLIS);
            StringBuilder line = new StringBuilder();
            for (int c = socket.getInputStream().read();
                    c >= 0 && c != '\r';
                    c = socket.getInputStream().read()) {
                line.append((char) c);
            }
            return line.toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Reads on; whether the connection then ends by a reset, and not in order. */
    boolean endsInAReset() {
        try {
            socket.setSoTimeout(LONGEST_WAIT_MILLIS);
            socket.getInputStream().transferTo(Streams.nowhere());
            return false;
        } catch (SocketException reset) {
            return true;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Reads so many bytes, or what there is until the other side closes the connection. */
    void take(int bytes) {
        try {
            socket.getInputStream().readNBytes(bytes);
        } catch (SocketException reset) {
            // as when it was closed
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException already) {
            throw new UncheckedIOException(already);
        }
    }

    private interface Meanwhile {
        void act() throws IOException;
    }

    private String read(int waitMillis, Meanwhile meanwhile) {
        long end = System.nanoTime() + LONGEST_WAIT_MILLIS * 1_000_000L;
        StringBuilder text = new StringBuilder();
        byte[] buffer = new byte[8_192];
        try {
            socket.setSoTimeout(waitMillis);
            while (true) {
                try {
                    int count = socket.getInputStream().read(buffer);
                    if (count < 0) {
                        return text.toString();
                    }
                    text.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
                } catch (SocketTimeoutException nothingYet) {
                    if (System.nanoTime() > end) {
                        throw new AssertionError("The connection was not closed; it had told: " + text);
                    }
                    meanwhile.act();
                } catch (SocketException reset) {
                    return text.toString();
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
