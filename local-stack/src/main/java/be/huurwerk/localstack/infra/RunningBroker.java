package be.huurwerk.localstack.infra;

/** A Kafka broker that runs, in this process or in one of its own. */
public interface RunningBroker extends AutoCloseable {
    /** {@code host:port}, as a Kafka client wants it. */
    String bootstrapServers();

    @Override
    void close();
}
