package be.huurwerk.rent.yearlysettlement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.rent.Api;
import be.huurwerk.rent.building.BuildingStory;
import be.huurwerk.rent.hold.HouseholdWaits;
import be.huurwerk.rent.household.TenancyFacts;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Households leave while a settlement of their building is made final: the one waits for the other, and is told of what it did. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class DepartureMeanwhileTest {

    private static final String DUE = "{\"dueOn\": \"2020-08-09\", \"advancesFrom\": \"2020-07-01\"}";

    @Inject
    TenancyFacts facts;

    @Inject
    TenancyFiles files;

    @Inject
    SettleExit settleExit;

    @Inject
    MakeFinal makeFinal;

    @Inject
    DataSource dataSource;

    private BuildingStory story;
    /** In the order in which they are held. */
    private List<UUID> households;

    private String draft;

    @BeforeEach
    void aBuildingOfThreeHouseholdsSettledTo2019AndDraftedToApril() {
        Api.businessDate("2020-06-02");
        story = new BuildingStory("60.00", "60.00", "60.00");
        households = story.tenancies.stream()
                .map(tenancy -> tenancy.tenancyId)
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
        story.provenCost("commonElectricity", "1095.00", "");
        String settled = drafted("2019-01-01", "2019-12-31");
        story.finalise(settled, "{\"dueOn\": \"2020-08-09\"}");
        story.voucher(Api.post("/costs", """
                {"buildingId": "%s", "category": "pestControl", "amount": 363.00, "from": "2020-01-01", "until": "2020-04-30"}
                """.formatted(story.buildingId))
                .then()
                .statusCode(201)
                .extract()
                .path("costId"));
        draft = drafted("2020-01-01", "2020-04-30");
    }

    @Test
    void whoMakesItFinalWaitsForHouseholdsThatLeaveInWhateverOrder() throws Exception {
        // When: of two that leave in one transaction the last is held, then who makes final comes, then both are
        // settled
        CompletableFuture<Response> asked = QuarkusTransaction.requiringNew().call(() -> {
            files.lockAll(List.of(households.get(2)));
            CompletableFuture<Response> finalisation = CompletableFuture.supplyAsync(this::finalise);
            await().atMost(Duration.ofSeconds(20)).until(() -> HouseholdWaits.any(dataSource));
            leave(households.get(2));
            leave(households.get(0));
            return finalisation;
        });
        Response finalised = asked.get(30, TimeUnit.SECONDS);
        // Then: their estimates are of the year that begins with the drafted months
        assertThat(finalised.statusCode()).as(finalised.asString()).isEqualTo(409);
        assertThat(finalised.<String>path("type")).endsWith(":exitPeriodDiffers");
        assertThat(exits(households.get(0)).findValuesAsText("from")).containsExactly("2020-01-01");
        assertThat(exits(households.get(2)).findValuesAsText("from")).containsExactly("2020-01-01");
    }

    @Test
    void whoLeavesMeanwhileIsEstimatedByWhatBecameFinal() throws Exception {
        // When
        CompletableFuture<Void> left = QuarkusTransaction.requiringNew().call(() -> {
            makeFinal.all(
                    List.of(UUID.fromString(draft)),
                    LocalDate.parse("2020-08-09"),
                    Optional.of(LocalDate.parse("2020-07-01")),
                    new Who("approver", "approver"));
            CompletableFuture<Void> departure = CompletableFuture.runAsync(
                    () -> QuarkusTransaction.requiringNew().run(() -> leave(households.get(1))));
            await().atMost(Duration.ofSeconds(20)).until(() -> HouseholdWaits.any(dataSource));
            return departure;
        });
        left.get(30, TimeUnit.SECONDS);
        // Then: a euro a day in 2020; of May alone
        JsonNode exits = exits(households.get(1));
        assertThat(exits.findValuesAsText("from")).containsExactly("2020-05-01");
        assertThat(exits.findValuesAsText("formula")).containsExactly("121.00 x 31 / 121");
        assertThat(story.get("/chargeSettlements/" + draft).path("status").asText())
                .isEqualTo("finalised");
    }

    private void leave(UUID tenancyId) {
        facts.ended(tenancyId, Optional.of(LocalDate.parse("2020-05-31")), 2);
        settleExit.departed(tenancyId);
    }

    private Response finalise() {
        return given().auth()
                .oauth2(Tokens.client("approver"))
                .contentType("application/json")
                .body(DUE)
                .post("/rentCalculation/v1/chargeSettlements/" + draft + "/finalisation");
    }

    private String drafted(String from, String until) {
        return Api.post("/chargeSettlements", """
            {"buildingId": "%s", "from": "%s", "until": "%s"}
            """.formatted(story.buildingId, from, until))
                .then()
                .statusCode(201)
                .extract()
                .path("chargeSettlementId");
    }

    private static JsonNode exits(UUID tenancyId) {
        return Api.body(Api.get("/chargeExitStatements", Map.of("tenancyId", tenancyId)))
                .path("items");
    }
}
