package be.huurwerk.benchmarks.gateway;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls over kept connections: as many as go (by wrk), or so many a second (by ourselves, since wrk can't). */
public final class Load {
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern BAD = Pattern.compile("(?:Non-2xx or 3xx responses|Socket errors):.*");
    private static final int CONNECTIONS = 16;
    private static final int PACED_CONNECTIONS = 8;

    private Load() {}

    /** Calls a second, sixteen at once; an answer that is no success ends the benchmark. */
    public static double most(int port, String path, String token, int seconds)
            throws IOException, InterruptedException {
        Process wrk = new ProcessBuilder(
                        "wrk",
                        "-t1",
                        "-c" + CONNECTIONS,
                        "-d" + seconds + "s",
                        "-H",
                        "Authorization: Bearer " + token,
                        "http://127.0.0.1:" + port + path)
                .redirectErrorStream(true)
                .start();
        String told = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(told);
        if (wrk.waitFor() != 0 || BAD.matcher(told).find() || !rate.find()) {
            throw new IOException("wrk at " + port + path + " told\n" + told);
        }
        return Double.parseDouble(rate.group(1));
    }

    /** The times of calls in milliseconds, from when each was due, the shortest first. */
    public static double[] paced(int port, String path, String token, int aSecond, int seconds) {
        byte[] call = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        return paced(port, number -> call, 200, aSecond, seconds);
    }

    /**
     * The same of calls that differ: each is made of its number, whole with its headers.
     *
     * @param status what each is answered; another ends the benchmark
     */
    public static double[] paced(int port, IntFunction<byte[]> call, int status, int aSecond, int seconds) {
        long between = TimeUnit.SECONDS.toNanos(1) / aSecond;
        long begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
        List<CompletableFuture<double[]>> connections = new ArrayList<>();
        for (int n = 0; n < PACED_CONNECTIONS; n++) {
            int number = n;
            long first = begin + n * between;
            connections.add(CompletableFuture.supplyAsync(
                    () -> times(
                            port,
                            i -> call.apply(number + i * PACED_CONNECTIONS),
                            status,
                            first,
                            between * PACED_CONNECTIONS,
                            aSecond * seconds / PACED_CONNECTIONS),
                    task -> new Thread(task).start()));
        }
        return connections.stream()
                .flatMapToDouble(times -> Arrays.stream(times.join()))
                .sorted()
                .toArray();
    }

    private static double[] times(int port, IntFunction<byte[]> call, int status, long first, long between, int count) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream(), 16_384);
            double[] times = new double[count];
            for (int n = 0; n < count; n++) {
                long due = first + n * between;
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                out.write(call.apply(n));
                readAnswer(in, status);
                times[n] = (System.nanoTime() - due) / 1e6;
            }
            return times;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void readAnswer(InputStream in, int status) throws IOException {
        String answered = line(in);
        if (!answered.contains(" " + status + " ")) {
            throw new IOException("Answered " + answered);
        }
        long length = -1;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Long.parseLong(header.substring(15).strip());
            }
        }
        if (length < 0) {
            throw new IOException("An answer without a length");
        }
        in.skipNBytes(length);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("Broken off");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
