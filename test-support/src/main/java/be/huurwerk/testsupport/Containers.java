package be.huurwerk.testsupport;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** PostgreSQL 17 and Kafka 4 in containers, ended with the JVM. */
final class Containers {

    private static final String POSTGRES = System.getProperty("huurwerk.test.postgres-image", "postgres:17");
    private static final String KAFKA = System.getProperty("huurwerk.test.kafka-image", "apache/kafka:4.1.1");

    private Containers() {}

    @SuppressWarnings("resource") // stopped by the hook
    static Infrastructure start(String database) {
        PostgreSQLContainer postgres = new PostgreSQLContainer(
                        DockerImageName.parse(POSTGRES).asCompatibleSubstituteFor("postgres"))
                .withDatabaseName(database)
                .withUsername("postgres")
                .withPassword("postgres");
        KafkaContainer kafka = new KafkaContainer(
                        DockerImageName.parse(KAFKA).asCompatibleSubstituteFor("apache/kafka"))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            kafka.stop();
                            postgres.stop();
                        },
                        "test-containers-end"));
        postgres.start();
        kafka.start();
        return new Infrastructure(
                postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword(), kafka.getBootstrapServers());
    }
}
