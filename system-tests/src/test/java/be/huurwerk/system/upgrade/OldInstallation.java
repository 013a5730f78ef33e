package be.huurwerk.system.upgrade;

import be.huurwerk.localstack.infra.Infrastructure;
import be.huurwerk.system.Database;
import be.huurwerk.testsupport.ProjectRoot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The databases and topics that the suite of commit 19dee843 left behind when it had played a tenancy from its signature to the settlement of
 * its deposit. The schema is made by the migrations of that commit, which still are those of today; the rows and events were read out.
 */
final class OldInstallation {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PARTITIONS = 12;
    private static final List<String> TOPICS = List.of(
            "huurwerk.tenancy.v1", "huurwerk.rent-calculation.v1", "huurwerk.deposit.v1", "huurwerk.arrears.v1");
    private static final List<String> OF_THE_KIT = List.of("V0_001__events.sql", "V0_002__operations.sql");
    private static final Map<Database, List<String>> OF_THE_SERVICE = Map.of(
            Database.tenancy,
            List.of(
                    "V1_001__persons.sql",
                    "V1_002__dwellings.sql",
                    "V1_003__tenancies.sql",
                    "V1_004__notices.sql",
                    "V1_005__departures.sql"),
            Database.rent_calculation,
            List.of("V1_001__incomes.sql", "V1_002__tenancies.sql", "V1_003__rent_decisions.sql"),
            Database.deposit,
            List.of("V1_001__deposits.sql"),
            Database.arrears,
            List.of(
                    "V1_001__rent_accounts.sql",
                    "V1_002__posting.sql",
                    "V1_003__departure.sql",
                    "V1_004__bank_statements.sql"));
    private static final String HISTORY = "create table flyway_schema_history (installed_rank integer primary key,"
            + " version varchar(50), description varchar(200) not null, type varchar(20) not null,"
            + " script varchar(1000) not null, checksum integer, installed_by varchar(100) not null,"
            + " installed_on timestamp not null default now(), execution_time integer not null, success boolean not null)";

    private OldInstallation() {}

    /** Lays it into a data folder, where a suite then starts. */
    static void lay(Path data) throws IOException, SQLException, ExecutionException, InterruptedException {
        List<String> databases =
                Arrays.stream(Database.values()).map(Enum::name).toList();
        try (Infrastructure infrastructure = Infrastructure.start(data, databases)) {
            for (Database database : Database.values()) {
                fill(database, infrastructure.postgres().jdbcPrefix() + database);
            }
            for (String topic : TOPICS) {
                tell(topic, infrastructure.broker().bootstrapServers());
            }
        }
    }

    private static void fill(Database database, String jdbc) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(jdbc, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            Path kit = ProjectRoot.resolve("service-kit/src/main/resources/db/kit");
            for (String name : OF_THE_KIT) {
                statement.execute(Files.readString(kit.resolve(name)));
            }
            Path own =
                    ProjectRoot.resolve(database.name().replace('_', '-') + "-service/src/main/resources/db/migration");
            for (String name : OF_THE_SERVICE.get(database)) {
                statement.execute(Files.readString(own.resolve(name)));
            }
            statement.execute(HISTORY);
            statement.execute("set session_replication_role = replica"); // rows in any order
            for (String line : lines(database + ".sql")) {
                statement.execute(line);
            }
        }
    }

    private static void tell(String topic, String bootstrapServers)
            throws ExecutionException, InterruptedException, IOException {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "acks", "all");
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (String line : lines(topic + ".jsonl")) {
                JsonNode event = JSON.readTree(line);
                ProducerRecord<String, String> told = new ProducerRecord<>(
                        topic,
                        event.path("partition").asInt(),
                        event.path("key").asText(),
                        event.path("value").asText());
                event.path("headers")
                        .fields()
                        .forEachRemaining(header -> told.headers()
                                .add(header.getKey(), header.getValue().asText().getBytes(StandardCharsets.UTF_8)));
                long offset = producer.send(told).get().offset();
                if (offset != event.path("offset").asLong()) {
                    throw new IllegalStateException("an event of " + topic + " stands at " + offset + ": " + line);
                }
            }
        }
    }

    private static List<String> lines(String name) {
        try (InputStream resource = OldInstallation.class.getResourceAsStream("/upgrade/19dee843/" + name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
