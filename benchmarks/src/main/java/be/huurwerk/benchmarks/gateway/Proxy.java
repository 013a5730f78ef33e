package be.huurwerk.benchmarks.gateway;

import be.huurwerk.benchmarks.measured.ResidentMemory;
import be.huurwerk.localstack.process.Waiting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process that listens on a port of loopback. */
public final class Proxy implements AutoCloseable {
    private static final Duration START_PATIENCE = Duration.ofSeconds(90);

    private final String name;
    private final int port;
    private final Process process;

    private Proxy(String name, int port, Process process) {
        this.name = name;
        this.port = port;
        this.process = process;
    }

    public static Proxy start(String name, int port, List<String> command, Map<String, String> environment, Path folder)
            throws IOException {
        Path log = folder.resolve(name.replace(' ', '-') + ".log");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        Proxy proxy = new Proxy(name, port, builder.start());
        if (!Waiting.until(START_PATIENCE, () -> proxy.listens() || !proxy.process.isAlive()) || !proxy.listens()) {
            proxy.close();
            throw new IOException(name + " doesn't listen; it wrote\n" + Files.readString(log));
        }
        return proxy;
    }

    /** A JVM as the images of the services start it, with 256 MB of heap. */
    public static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(List.of(arguments));
        return command;
    }

    String name() {
        return name;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** Resident memory in bytes, of the process and those that it started. */
    long memory() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .mapToLong(one -> ResidentMemory.of(one.pid()))
                .sum();
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
