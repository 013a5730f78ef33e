package be.huurwerk.deposit.settlement;

import static be.huurwerk.deposit.Story.caller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.deposit.Story;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A household that is gone on 30 August of a lease that ends on the 31st: until then more may come on the rent account. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class EndOfLeaseTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2019, 8, 31);

    @Inject
    DataSource dataSource;

    private final Story story = new Story();
    private String deposit;

    @BeforeEach
    void theHouseholdIsGoneADayBefore() {
        Story.today(LAST_DAY.minusDays(1));
        deposit = "/deposit/v1/deposits/"
                + story.signed(LocalDate.of(2019, 2, 15)).depositId();
        story.bankPayment(UUID.randomUUID(), LocalDate.of(2019, 2, 20), "999.00")
                .told(2);
        story.noticeGiven().finalBalance("100.00", "0.00");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(open())
                        .containsEntry("waitsFor", "endOfLease")
                        .containsEntry("waitsUntil", "2019-08-31"));
    }

    @Test
    void isSettledByARunOnceTheLeaseIsOverWithWhatWasToldLast() {
        // When the rent account tells more on the last day but one, nothing is settled by it
        story.finalBalance("250.00", "0.00");
        await().atMost(Duration.ofSeconds(20)).until(() -> told("total").equals("250.00"));
        caller().get(deposit).then().body("status", equalTo("inSettlement")).body("settlement", nullValue());
        run("2019-08-31").statusCode(400).body("issues[0].name", equalTo("businessDate"));
        finished(run("2019-08-30"));
        caller().get(deposit).then().body("status", equalTo("inSettlement"));

        // When the last day has come
        Story.today(LAST_DAY);
        assertThat(open()).containsEntry("waitsFor", "settlementRun").doesNotContainKey("waitsUntil");
        finished(run("2019-08-31"));

        // Then
        caller().get(deposit)
                .then()
                .body("status", equalTo("settled"))
                .body("settlement.settledOn", equalTo("2019-08-31"))
                .body("settlement.applied", equalTo(250.00f))
                .body("settlement.refund", equalTo(733.00f));
        assertThat(story.told(3)).hasSize(3);
        assertThat(open()).containsEntry("waitsFor", "refund");

        // When it is asked again
        finished(run("2019-08-31"));

        // Then nothing is settled twice
        assertThat(story.told(3)).hasSize(3);
        caller().get(deposit + "/statement").then().body("items.kind", equalTo(List.of("payment", "settlement")));
    }

    @Test
    void isSettledByTheNextThingThatIsToldAfterTheLastDay() {
        // When
        Story.today(LAST_DAY.plusDays(2));
        story.finalBalance("0.00", "40.00").told(3);

        // Then
        caller().get(deposit)
                .then()
                .body("settlement.settledOn", equalTo("2019-09-02"))
                .body("settlement.applied", equalTo(40.00f));
    }

    @Test
    void isNotSettledByAPaymentBeforeTheLastDay() {
        // When
        story.bankPayment(UUID.randomUUID(), LocalDate.of(2019, 8, 30), "5.00");

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> caller().get(deposit)
                        .then()
                        .body("surplus", equalTo(5.00f))
                        .body("status", equalTo("inSettlement")));
    }

    @Test
    void countsWhatADebtSettlementFreezesThatIsToldBeforeIt() {
        // Given what the rent account tells of a debt settlement while it waits
        story.debtSettlementOpened(UUID.randomUUID(), "2019-08-20").frozenBalance("100.00", "60.00");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> told("frozen_by_debt_settlement").equals("60.00"));

        // When
        Story.today(LAST_DAY);
        finished(run("2019-08-31"));

        // Then: only the 40.00 that are not frozen are applied, and whoever pays back is warned
        caller().get(deposit)
                .then()
                .body("settlement.applied", equalTo(40.00f))
                .body("settlement.frozenByDebtSettlement", equalTo(60.00f))
                .body("warnings.code", equalTo(List.of("payeeInDebtSettlement")))
                .body("warnings[0].on", equalTo("2019-08-20"));
    }

    @Test
    void undoesNothingForADebtSettlementThatIsToldTooLateButWarns() {
        // Given
        Story.today(LAST_DAY);
        finished(run("2019-08-31"));
        caller().get(deposit)
                .then()
                .body("settlement.applied", equalTo(100.00f))
                .body("warnings", equalTo(List.of()));

        // When
        UUID debtSettlement = UUID.randomUUID();
        story.debtSettlementOpened(debtSettlement, "2019-08-20").frozenBalance("100.00", "60.00");

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> caller().get(deposit)
                        .then()
                        .body("warnings.code", hasItem("setOffAgainstFrozenDebts"))
                        .body("warnings.debtSettlementId", hasItem(debtSettlement.toString()))
                        .body("settlement.applied", equalTo(100.00f))
                        .body("settlement.refund", equalTo(883.00f)));
        assertThat(story.told(3)).hasSize(3);

        // When it has ended
        story.debtSettlementClosed(debtSettlement, "2019-08-31");

        // Then who is paid back is the tenant's to say again
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> caller().get(deposit)
                        .then()
                        .body("warnings.code", equalTo(List.of("setOffAgainstFrozenDebts"))));

        // When it was a mistake
        story.debtSettlementAnnulled(debtSettlement);

        // Then nobody is warned of it
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> caller().get(deposit).then().body("warnings.code", equalTo(List.of())));
    }

    @Test
    void saysNothingOfADebtSettlementOfADayAfterTheSettlementButWhoIsPaid() {
        // Given
        Story.today(LAST_DAY);
        finished(run("2019-08-31"));

        // When the decision is of a later day: what was set off before stands
        Story.today(LocalDate.of(2019, 10, 1));
        story.debtSettlementOpened(UUID.randomUUID(), "2019-09-20");

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        caller().get(deposit).then().body("warnings.code", equalTo(List.of("payeeInDebtSettlement"))));
    }

    /** What the rent account told last. */
    private String told(String column) {
        return new Sql(dataSource)
                .first(
                        "select " + column + " from final_balance where tenancy_id = ?",
                        row -> row.getBigDecimal(1).toPlainString(),
                        story.tenancyId())
                .orElseThrow();
    }

    private Map<String, Object> open() {
        return Story.items("/deposit/v1/settlements").stream()
                .filter(item -> deposit.endsWith((String) item.get("depositId")))
                .findFirst()
                .orElse(Map.of());
    }

    private static ValidatableResponse run(String businessDate) {
        return caller().contentType(ContentType.JSON)
                .body("{\"businessDate\": \"" + businessDate + "\"}")
                .post("/deposit/v1/settlementRuns")
                .then();
    }

    private static void finished(ValidatableResponse accepted) {
        String run = accepted.statusCode(202).extract().header("Location");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> caller().get(run)
                        .then()
                        .body("status", equalTo("completed"))
                        .body("failed", equalTo(0)));
    }
}
