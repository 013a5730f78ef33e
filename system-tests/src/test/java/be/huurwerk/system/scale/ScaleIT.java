package be.huurwerk.system.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.localstack.Suite;
import be.huurwerk.system.Database;
import be.huurwerk.system.Management;
import be.huurwerk.system.SuiteExtension;
import be.huurwerk.system.fault.Agreement;
import be.huurwerk.system.fault.Books;
import be.huurwerk.system.fault.Caller;
import be.huurwerk.system.fault.Deeds;
import be.huurwerk.system.fault.Office;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two replicas of every service, and three of one, which are drained, replaced under a newer schema, and killed while an office works. */
@Order(8)
@ExtendWith(SuiteExtension.class)
class ScaleIT {
    private static final List<String> TWICE =
            List.of("rent-calculation-service", "deposit-service", "arrears-service", "tenancy-service");
    private static final String THIRD = "arrears-service";

    private static final Pattern REPLICAS =
            Pattern.compile("(?m)^huurwerk_gateway_replicas\\{.*service=\"arrears\".*} (.+)$");

    /** In every build one of the three is replaced; all of them, one after the other, on demand. */
    private static final List<String> REPLACED = Boolean.getBoolean("huurwerk.scale.all")
            ? List.of("arrears-service-3", "arrears-service-2", "arrears-service")
            : List.of("arrears-service-2");

    /** What a newer release does to tables that every call of the office reads and writes; by numbers below and above all that are known. */
    private static final List<String> EXPAND = List.of(
            "alter table payment add column later text",
            "alter table rent_account add column later integer not null default 7",
            "create index payment_later on payment (later)",
            history("0.999", 100_001),
            history("9.001", 100_002));

    private static final List<String> CONTRACT = List.of(
            "alter table payment drop column later",
            "alter table rent_account drop column later",
            "delete from flyway_schema_history where installed_rank > 100000");

    @Test
    void replicasShareTheWorkAndMayGoWhileItGoesOn(Suite suite) throws Exception {
        // Given
        Caller caller = new Caller(suite);
        caller.put("/operations/v1/businessDate", "{\"businessDate\": \"2019-04-15\"}");
        Deeds deeds = new Deeds(caller);
        List<String> added = suite.addReplicas(
                Stream.concat(TWICE.stream(), Stream.of(THIRD)).toList());
        assertThat(added).contains("arrears-service-2", "arrears-service-3", "deposit-service-2");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(groups(suite))
                        .isNotEmpty()
                        .allSatisfy(group -> assertThat(partitions(group))
                                .as(group.groupId())
                                .isEqualTo(group.groupId().startsWith("arrears") ? List.of(4, 4, 4) : List.of(6, 6))));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(replicasOfThird(suite, caller))
                        .as("the gateway, which was not started again, knows them")
                        .contains("3.0"));
        Office office = new Office(deeds, 3, System.nanoTime());
        awaitDeeds(office, 15);
        assertThat(caller.faults()).isEmpty();

        // When: a newer release expands the schema, and a replica is replaced, or all one after the other
        EXPAND.forEach(step -> Database.arrears.change(suite, step));
        for (String replica : REPLACED) {
            awaitDeeds(office, 6);
            suite.stop(replica);
            awaitDeeds(office, 6);
            suite.start(replica);
        }
        CONTRACT.forEach(step -> Database.arrears.change(suite, step));
        awaitDeeds(office, 15);

        // Then
        assertThat(caller.faults())
                .as("calls that failed while the schema changed and replicas were drained and replaced")
                .isEmpty();

        // When
        suite.kill("deposit-service-2");
        awaitDeeds(office, 15);
        office.close();

        // Then
        assertThat(caller.faults())
                .as("what a killed replica still worked on is answered as the guide says, and asked again")
                .allMatch(fault -> fault.matches("50[234] .*"));
        new Agreement(suite).assertHolds();
        Books.MONTHS.forEach(deeds::post);
        new SharedRun(suite, caller).assertEveryReplicaTakesPart();
        assertThat(deeds.homes()).allSatisfy(new Books(caller, deeds)::assertRight);
        suite.removeReplicas(added);
    }

    /** As the gateway found them for the last call. */
    private static Stream<String> replicasOfThird(Suite suite, Caller caller) {
        caller.get("/arrears/v1/health");
        return REPLICAS.matcher(Management.figures(suite, "gateway")).results().map(told -> told.group(1));
    }

    private static String history(String version, int rank) {
        return "insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                + " installed_by, execution_time, success) values (" + rank + ", '" + version
                + "', 'of a newer release', 'SQL', 'V" + version.replace('.', '_')
                + "__of_a_newer_release.sql', 1, 'postgres', 1, true)";
    }

    private static void awaitDeeds(Office office, int more) {
        int wanted = office.done() + more;
        await().atMost(Duration.ofSeconds(90)).until(() -> office.done() >= wanted);
    }

    private static Collection<ConsumerGroupDescription> groups(Suite suite)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", suite.bootstrapServers()))) {
            List<String> names = admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .toList();
            return admin.describeConsumerGroups(names).all().get().values();
        }
    }

    private static List<Integer> partitions(ConsumerGroupDescription group) {
        return group.members().stream()
                .map(member -> member.assignment().topicPartitions().size())
                .sorted()
                .toList();
    }
}
