package be.huurwerk.rent.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.rent.Api;
import be.huurwerk.rent.Story;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waited for a figure that the files of today have: as after a restart with another policy. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class TakeUpWhatWaitedTest {

    @Inject
    TakeUpWhatWaited takeUp;

    @Inject
    DataSource dataSource;

    private final Story story = new Story();

    @BeforeEach
    void aTenancyWithItsFirstRent() {
        Api.businessDate("2021-06-30");
        story.sign();
        story.declareIncome();
        story.firstDecision();
    }

    @Test
    void decidesTheRentsThatWaitedOnceTheServiceStarts() {
        // Given
        Story.declareIncome(story.tenantId, 2018, "20000.00");
        waits("2020-01-01", "rent/income-limit");

        // When
        takeUp.onStart(new StartupEvent());

        // Then
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(story.decisionOn("2020-01-01")
                            .get(0)
                            .path("effectiveFrom")
                            .asText())
                    .isEqualTo("2020-01-01");
            assertThat(story.waitingNow().path("total").asInt()).isZero();
        });
    }

    /** The limits of 2027 are known to nobody. */
    @Test
    void leavesWhatStillLacksItsFigureOnTheList() {
        // Given
        waits("2027-01-01", "rent/income-limit");

        // When
        QuarkusTransaction.requiringNew().run(() -> takeUp.handleAll(null, List.of(story.tenancyId)));

        // Then
        assertThat(story.waitingNow().path("total").asInt()).isOne();
        assertThat(story.waitingNow()
                        .path("items")
                        .get(0)
                        .path("unknownParameter")
                        .path("name")
                        .asText())
                .startsWith("rent/");
    }

    @Test
    void changesNothingOfATenancyOfWhichNothingWaits() {
        // When
        QuarkusTransaction.requiringNew()
                .run(() -> takeUp.handleAll(null, List.of(story.tenancyId, UUID.randomUUID())));

        // Then
        assertThat(story.decisions().path("total").asInt()).isOne();
    }

    private void waits(String from, String parameter) {
        new Sql(dataSource)
                .update(
                        "insert into waiting_rent (tenancy_id, effective_from, reason, since, missing, unknown_parameter,"
                                + " unknown_on) values (?, ?, 'annual', now(), '[]', ?, ?)",
                        story.tenancyId,
                        LocalDate.parse(from),
                        parameter,
                        LocalDate.parse(from));
    }
}
