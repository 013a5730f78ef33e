package be.huurwerk.localstack.infra;

import java.io.IOException;
import java.nio.file.Path;

/** A Kafka broker that runs, in this process or in one of its own. */
public interface RunningBroker extends AutoCloseable {
    /** {@code host:port}, as a Kafka client wants it. */
    String bootstrapServers();

    /** Starts it again after its end, on the same data, where its clients know it. */
    RunningBroker again(Path folder) throws IOException;

    @Override
    void close();
}
