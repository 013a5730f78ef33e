package be.huurwerk.localstack.infra;

import be.huurwerk.localstack.process.JavaCommand;
import be.huurwerk.localstack.process.ProcessId;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A broker in a process of its own, which can be killed and started again. It outlives who started it, once it was told to stay. */
public final class BrokerProcess implements RunningBroker {
    private static final Duration END_PATIENCE = Duration.ofSeconds(30);
    private static final String READY = "READY";
    private static final int STAY = '\n';

    private final Process started;
    private final ProcessId process;
    private final int port;

    private BrokerProcess(Process started, int port) {
        this.started = started;
        this.process = ProcessId.of(started.pid()).orElse(new ProcessId(started.pid(), "ended at once"));
        this.port = port;
    }

    /** What the process runs: {@code <folder> <port> <controller port>}. */
    public static void main(String[] arguments) throws IOException {
        Logger.getLogger("").setLevel(Level.WARNING);
        Broker broker =
                Broker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop"));
        System.out.println(READY);
        if (System.in.read() != STAY) {
            System.exit(1); // who started it ended before anybody knew of it
        }
        broker.awaitEnd();
    }

    /** Starts it on the log in {@code folder}, and waits until it is ready; what it says goes into a file beside the log. */
    static BrokerProcess start(Path folder) throws IOException {
        return start(folder, Ports.free());
    }

    /** The same on a port: the one it had before, where its clients know it. */
    public static BrokerProcess start(Path folder, int port) throws IOException {
        Files.createDirectories(folder);
        Path said = folder.resolveSibling(folder.getFileName() + ".log");
        Process started = new ProcessBuilder(JavaCommand.of(List.of(
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        folder.toString(),
                        String.valueOf(port),
                        String.valueOf(Ports.free()))))
                .redirectError(ProcessBuilder.Redirect.appendTo(said.toFile()))
                .start();
        awaitReady(started, said);
        return new BrokerProcess(started, port);
    }

    private static void awaitReady(Process started, Path said) throws IOException {
        BufferedReader output = started.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        while (line != null && !line.equals(READY)) {
            line = output.readLine();
        }
        if (line == null) {
            started.destroyForcibly();
            throw new IOException("The broker does not start, see " + said);
        }
    }

    /** Lets it outlive this process, by whose end it would end too: to be said once its process is written down. */
    public void stay() throws IOException {
        started.getOutputStream().write(STAY);
        started.getOutputStream().flush();
    }

    public ProcessId process() {
        return process;
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.end(END_PATIENCE);
    }
}
