package be.huurwerk.localstack.infra;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A broker in a process of its own, which can be killed. It ends when its standard input closes, so also when the one that started it is killed. */
public final class BrokerProcess implements RunningBroker {
    private static final long END_SECONDS = 30;
    private static final String READY = "READY";

    private final Process process;
    private final int port;
    private final int controllerPort;

    private BrokerProcess(Process process, int port, int controllerPort) {
        this.process = process;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /** What the process runs: {@code <folder> <port> <controller port>}. */
    public static void main(String[] arguments) throws IOException {
        Logger.getLogger("").setLevel(Level.WARNING);
        try (Broker broker =
                Broker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]))) {
            System.out.println(READY);
            while (System.in.read() >= 0) {
                // nothing is asked of it
            }
        }
    }

    /** Starts it on the log in {@code folder}, and waits until it is ready; what it says goes into a file beside the log. */
    static BrokerProcess start(Path folder) throws IOException {
        return start(folder, Ports.free(), Ports.free());
    }

    private static BrokerProcess start(Path folder, int port, int controllerPort) throws IOException {
        Files.createDirectories(folder);
        Path said = folder.resolveSibling(folder.getFileName() + ".log");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        folder.toString(),
                        String.valueOf(port),
                        String.valueOf(controllerPort)))
                .redirectError(ProcessBuilder.Redirect.appendTo(said.toFile()))
                .start();
        awaitReady(process, said);
        return new BrokerProcess(process, port, controllerPort);
    }

    private static void awaitReady(Process process, Path said) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        while (line != null && !line.equals(READY)) {
            line = output.readLine();
        }
        if (line == null) {
            process.destroyForcibly();
            throw new IOException("The broker does not start, see " + said);
        }
        Thread drain = new Thread(() -> output.lines().forEach(ignored -> {}), "broker-output");
        drain.setDaemon(true);
        drain.start();
    }

    /** Ends it as a crash would, and waits until it is gone. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public BrokerProcess again(Path folder) throws IOException {
        return start(folder, port, controllerPort);
    }

    @Override
    public void close() {
        try {
            process.outputWriter().close();
        } catch (IOException e) {
            // it is gone already
        }
        if (!await()) {
            kill();
        }
    }

    private boolean await() {
        try {
            return process.waitFor(END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
