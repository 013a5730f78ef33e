package be.huurwerk.rent.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.rent.Api;
import be.huurwerk.rent.Story;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.testsupport.ServiceTestResource;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
        takeUp();

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

    /** As it was left when a figure was missing that tells whose proofs are asked. */
    @Test
    void looksAgainHowFarARequestIs() {
        // Given
        JsonNode asked = Api.body(Api.post("/recalculationRequests", """
                {"tenancyId": "%s", "reason": "incomeDrop", "requestedOn": "2019-06-03",
                 "members": [{"personId": "%s", "incomeKinds": ["wage"]}]}""".formatted(story.tenancyId, story.tenantId)));
        String request =
                "/recalculationRequests/" + asked.path("recalculationRequestId").asText();
        Api.post(request + "/proofs", """
                        {"personId": "%s", "proof": "payslips", "receivedOn": "2019-06-10"}""".formatted(story.tenantId)).then().statusCode(200);
        sql("update recalculation_request set status = 'incomplete', completed_on = null where tenancy_id = ?");

        // When
        takeUp();

        // Then
        JsonNode found = Api.body(Api.get(request, Map.of()));
        assertThat(found.path("status").asText()).isEqualTo("complete");
        assertThat(found.path("completedOn").asText()).isEqualTo("2019-06-10");
    }

    @Test
    void decidesTheFeesThatWaited() {
        // Given: the months are told, and no fee could be
        story.feeDecided();
        sql("delete from under_occupancy_fee_period using under_occupancy_fee_decision decision"
                + " where decision.fee_decision_id = under_occupancy_fee_period.fee_decision_id and tenancy_id = ?");
        sql("delete from under_occupancy_fee_decision where tenancy_id = ?");

        // When
        takeUp();

        // Then
        JsonNode fees = Api.body(Api.get("/underOccupancyFees", Map.of("tenancyId", story.tenancyId)));
        assertThat(fees.path("total").asInt()).isOne();
        assertThat(fees.at("/items/0/periods/0/fee")).isEqualTo(Api.parse("31.00"));
    }

    @Test
    void changesNothingOfATenancyOfWhichNothingWaits() {
        // When
        QuarkusTransaction.requiringNew()
                .run(() -> takeUp.handleAll(null, List.of(story.tenancyId, UUID.randomUUID())));

        // Then
        assertThat(story.decisions().path("total").asInt()).isOne();
    }

    private void takeUp() {
        QuarkusTransaction.requiringNew().run(() -> takeUp.handleAll(null, List.of(story.tenancyId)));
    }

    private void sql(String ofTenancy) {
        new Sql(dataSource).update(ofTenancy, story.tenancyId);
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
