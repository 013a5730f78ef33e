package be.huurwerk.deposit.pending;

import static be.huurwerk.deposit.Story.caller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import be.huurwerk.deposit.Story;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class PendingDepositsTest {
    private static final LocalDate NO_CAP_KNOWN = LocalDate.of(2025, 2, 15);

    @Inject
    TakeUpPending takeUpPending;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void longAfterTheStory() {
        Story.today(LocalDate.of(2026, 1, 5));
    }

    @Test
    void listsADepositWhoseFiguresAreNotKnownAndAsksForNothing() {
        // Given
        Story story = new Story();

        // When
        story.signed(NO_CAP_KNOWN);

        // Then
        Map<String, Object> pending = pendingOf(story);
        assertThat(pending).containsEntry("status", "awaitingParameter").containsEntry("awaits", "request");
        assertThat((List<?>) pending.get("unknown"))
                .isEqualTo(List.of(
                        Map.of("name", "deposit/cap", "on", "2025-02-15"),
                        Map.of("name", "deposit/inventory-cost", "on", "2025-02-15")));
        nothingIsAsked(story);
    }

    @Test
    void poisonsNothing() {
        // Given
        Story story = new Story().signed(NO_CAP_KNOWN);
        pendingOf(story);

        // When
        story.bankPayment(UUID.randomUUID(), NO_CAP_KNOWN, "100.00")
                .finalBalance("10.00", "0.00")
                .noticeGiven()
                .departed();

        // Then: an event of another tenancy, told later, is heard, and so were these
        new Story().signed(LocalDate.of(2019, 2, 15)).depositId();
        caller().queryParam("pageSize", 200)
                .get("/deposit/v1/operations/deadLetters")
                .then()
                .statusCode(200)
                .body("items.findAll { it.subject == '" + story.tenancyId() + "' }", hasSize(0));
        pendingOf(story);
    }

    @Test
    void takesItUpAgainOnceTheFiguresAreKnown() throws Exception {
        // Given: what was told meanwhile waits with it
        Story story = new Story().signed(NO_CAP_KNOWN);
        pendingOf(story);
        story.bankPayment(UUID.randomUUID(), NO_CAP_KNOWN, "100.00").finalBalance("10.00", "0.00");
        await().atMost(Duration.ofSeconds(20)).until(() -> count(story, "final_balance") == 1);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> count(story, "(select * from tenancy where keys_returned_on is not null) departed") == 1);

        // When: nothing became known
        takeUpPending.takeUp();

        // Then
        nothingIsAsked(story);
        pendingOf(story);

        // When: the tenancy turns out to be of a year whose figures are known
        update("update tenancy set signed_on = date '2023-02-15' where tenancy_id = ?", story);
        takeUpPending.takeUp();

        // Then
        UUID depositId = story.depositId();
        caller().get("/deposit/v1/deposits/" + depositId)
                .then()
                .body("deposit", equalTo(1111.00f))
                .body("status", equalTo("settled"))
                .body("settlement.applied", equalTo(10.00f))
                .body("settlement.refund", equalTo(71.00f));
        assertThat(pending())
                .noneMatch(
                        item -> item.get("tenancyId").equals(story.tenancyId().toString()));
    }

    /** The interest of 2016 is not known. */
    @Test
    void waitsWithWhatGoesBackWhileItsInterestIsNotKnown() {
        // Given
        Story story = new Story().takenOver("2016-06-01", "650.25");
        String deposit = "/deposit/v1/deposits/" + story.depositId();

        // When
        story.annulled();

        // Then
        assertThat(pendingOf(story))
                .containsEntry("awaits", "withdrawal")
                .containsEntry("unknown", List.of(Map.of("name", "policy/deposit/interest-rate", "on", "2016-06-01")));
        caller().get(deposit).then().body("status", equalTo("paid")).body("held", equalTo(650.25f));
        takeUpPending.takeUp();
        assertThat(pendingOf(story)).containsEntry("awaits", "withdrawal");
    }

    private static Map<String, Object> pendingOf(Story story) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> pending().stream()
                                .filter(item -> item.get("tenancyId")
                                        .equals(story.tenancyId().toString()))
                                .findFirst(),
                        Optional::isPresent)
                .get();
    }

    private static List<Map<String, Object>> pending() {
        return caller().queryParam("pageSize", 200)
                .get("/deposit/v1/pendingDeposits")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static void nothingIsAsked(Story story) {
        caller().queryParam("tenancyId", story.tenancyId())
                .get("/deposit/v1/deposits")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    private int count(Story story, String table) throws Exception {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("select count(*) from " + table + " where tenancy_id = ?")) {
            query.setObject(1, story.tenancyId());
            var rows = query.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }

    private void update(String sql, Story story) throws Exception {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, story.tenancyId());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
