package be.huurwerk.system.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.localstack.Suite;
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
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two replicas of every service, of which one is drained and one is killed while an office works. */
@Order(8)
@ExtendWith(SuiteExtension.class)
class ScaleIT {
    private static final List<String> TWICE =
            List.of("rent-calculation-service", "deposit-service", "arrears-service", "tenancy-service");

    @Test
    void replicasShareTheWorkAndMayGoWhileItGoesOn(Suite suite) throws Exception {
        // Given
        Caller caller = new Caller(suite);
        caller.put("/operations/v1/businessDate", "{\"businessDate\": \"2019-04-15\"}");
        Deeds deeds = new Deeds(caller);
        List<String> added = suite.addReplicas(TWICE);
        assertThat(added).contains("arrears-service-2", "deposit-service-2");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(groups(suite))
                        .isNotEmpty()
                        .allSatisfy(group -> assertThat(partitions(group))
                                .as(group.groupId())
                                .containsExactly(6, 6)));
        Office office = new Office(deeds, 3, System.nanoTime());
        awaitDeeds(office, 15);
        assertThat(caller.faults()).isEmpty();

        // When
        suite.stop("arrears-service-2");
        awaitDeeds(office, 15);

        // Then
        assertThat(caller.faults())
                .as("calls that failed while a replica was drained")
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
        assertThat(deeds.homes()).allSatisfy(new Books(caller, deeds)::assertRight);
        suite.removeReplicas(added);
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
