package be.huurwerk.rent.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TestEvent;
import be.huurwerk.testsupport.TestTopics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class ProvisionalRentTest {

    private static final LocalDate START = LocalDate.parse("2019-03-01");
    private static final String TOPIC = "huurwerk.rent-calculation.v1";

    @Inject
    DataSource dataSource;

    @Inject
    Outbox outbox;

    @Inject
    WallClock clock;

    @Inject
    WaitingRents byExample;

    private final UUID tenancyId = UUID.randomUUID();

    @Test
    void isToldOnceWhereTheLandlordAsksTheHighestRentMeanwhile(@TempDir Path policy) throws IOException {
        // Given
        Files.createDirectories(policy.resolve("rent"));
        Files.writeString(policy.resolve("rent/posted-while-undecided.yaml"), """
                title: {nl: Wat geboekt wordt zolang de huurprijs niet beslist is, en: What is posted while the rent is undecided}
                unit: choice
                validity: untilReplaced
                values:
                  - {from: 2017-01-01, value: maximumRent, status: policy, source: "this landlord"}
                """);
        WaitingRents waiting = new WaitingRents(dataSource, outbox, Parameters.withPolicy(policy), clock);

        // When
        enter(waiting);
        enter(waiting);

        // Then
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !TestTopics.read(TOPIC, tenancyId).isEmpty());
        List<TestEvent> told = TestTopics.read(TOPIC, tenancyId);
        assertThat(told).hasSize(1);
        EventSchemas.assertMatches(told.get(0));
        assertThat(told.get(0).type()).isEqualTo("rentDecisions.notify.awaited");
        assertThat(told.get(0).data().path("provisionalRent").decimalValue()).isEqualByComparingTo("600.00");
    }

    @Test
    void isNotToldUnlessTheLandlordWantsIt() {
        // When
        enter(byExample);

        // Then: the row of the outbox would be there at once
        assertThat(new Sql(dataSource).list("select 1 from outbox where subject = ?", row -> 1, tenancyId))
                .isEmpty();
        assertThat(QuarkusTransaction.requiringNew().call(() -> byExample.ofTenancies(List.of(tenancyId))))
                .containsEntry(tenancyId, Map.of(START, DecisionReason.initial));
    }

    private void enter(WaitingRents waiting) {
        Outcome.Waiting one = new Outcome.Waiting(
                tenancyId,
                START,
                DecisionReason.initial,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.of(new Outcome.Provisional(Euro.of("600.00"), Optional.empty())));
        QuarkusTransaction.requiringNew().run(() -> waiting.enterAll(List.of(one)));
    }
}
