package be.huurwerk.benchmarks.gateway;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** A gigabyte through a proxy, and how much memory the proxy has meanwhile. */
final class Gigabyte {
    private static final long BYTES = 1L << 30;

    private Gigabyte() {}

    /** A service that takes what it is sent, and tells how much that was. */
    static HttpServer sink(int port) throws IOException {
        HttpServer sink = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        sink.createContext("/", call -> {
            long count = 0;
            byte[] buffer = new byte[1 << 16];
            try (InputStream body = call.getRequestBody()) {
                for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                    count += read;
                }
            }
            byte[] told = Long.toString(count).getBytes(StandardCharsets.US_ASCII);
            call.sendResponseHeaders(200, told.length);
            call.getResponseBody().write(told);
            call.close();
        });
        sink.start();
        return sink;
    }

    /**
     * What it took.
     *
     * @param before resident megabytes of the proxy before
     * @param highest the most that were seen meanwhile, looked at fifty times a second
     */
    record Figures(double seconds, long before, long highest) {}

    static Figures down(Proxy proxy, String path, String token) throws IOException, InterruptedException {
        return measured(proxy, () -> {
            try (Socket socket = connected(proxy, "GET " + path, token, "")) {
                long count = 0;
                byte[] buffer = new byte[1 << 16];
                InputStream in = socket.getInputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    count += read;
                }
                requireAll(count);
            }
        });
    }

    static Figures up(Proxy proxy, String path, String token) throws IOException, InterruptedException {
        return measured(proxy, () -> {
            try (Socket socket = connected(proxy, "POST " + path, token, "Content-Length: " + BYTES + "\r\n")) {
                OutputStream out = socket.getOutputStream();
                byte[] block = new byte[1 << 16];
                for (long sent = 0; sent < BYTES; sent += block.length) {
                    out.write(block);
                }
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
                if (!answer.contains(" 200 ") || !answer.endsWith(Long.toString(BYTES))) {
                    throw new IOException("Answered " + answer);
                }
            }
        });
    }

    private interface Transfer {
        void make() throws IOException;
    }

    private static Figures measured(Proxy proxy, Transfer transfer) throws IOException, InterruptedException {
        long before = proxy.memory();
        long[] highest = {before};
        AtomicBoolean over = new AtomicBoolean();
        Thread looking = new Thread(() -> {
            while (!over.get()) {
                highest[0] = Math.max(highest[0], proxy.memory());
                LockSupport.parkNanos(20_000_000);
            }
        });
        looking.start();
        long begin = System.nanoTime();
        transfer.make();
        double seconds = (System.nanoTime() - begin) / 1e9;
        over.set(true);
        looking.join();
        return new Figures(seconds, before >> 20, highest[0] >> 20);
    }

    private static Socket connected(Proxy proxy, String line, String token, String header) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        String head = line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer " + token
                + "\r\n" + header + "\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void requireAll(long count) throws IOException {
        if (count < BYTES) {
            throw new IOException("Only " + count + " bytes came");
        }
    }
}
