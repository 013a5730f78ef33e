package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.comparesEqualTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TenancyStandIn;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cost of a step stands on the rent account and in the letter, and goes with the step that was a mistake. */
@QuarkusTest
@TestProfile(AuthorisedStepTest.LawyerAtOnce.class)
@WithTestResource(ServiceTestResource.class)
@WithTestResource(value = TenancyStandIn.class, scope = TestResourceScope.GLOBAL)
class CostOfStepTest {

    private final UUID tenancyId = Ids.next();
    private String arrearsCase;
    private String account;

    @BeforeEach
    void aCaseOfAugustOfWhichTheFirstReminderWasSent() {
        Api.businessDate("2019-08-16");
        Api.bankToldUntil("2019-08-08", "2019-08-15");
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.owing(tenancyId, "2019-08-10", "316.10"));
        account = Api.account(tenancyId).getString("items[0].rentAccountId");
        TenancyStandIn.addressee(tenancyId, List.of("Proefella Van Testegem"), Map.of());
        Api.evaluate("2019-08-16");
        arrearsCase = "/arrearsCases/"
                + Api.get("/arrearsCases?tenancyId=" + tenancyId).jsonPath().getString("items[0].arrearsCaseId");
        take("reminder1", "2019-08-16").then().statusCode(201);
        Api.post("finance-office", step(0) + "/sendings", Map.of("handedOverOn", "2019-08-16"))
                .then()
                .statusCode(201);
        Api.businessDate("2019-09-01");
        Api.bankToldUntil("2019-08-20", "2019-09-01");
    }

    private Response take(String code, String on) {
        return Api.post("finance-office", arrearsCase + "/steps", Map.of("code", code, "on", on, "channel", "letter"));
    }

    private String step(int index) {
        return arrearsCase + "/steps/"
                + Api.get(arrearsCase + "/steps").jsonPath().getString("items[" + index + "].stepId");
    }

    private BigDecimal balance() {
        return Api.account(tenancyId).getObject("items[0].balance", BigDecimal.class);
    }

    private static String text(String step) throws IOException {
        try (PDDocument letter = Loader.loadPDF(Api.get(step + "/letter").asByteArray())) {
            return new PDFTextStripper().getText(letter).replace('\u00a0', ' ').replaceAll("\\s+", " ");
        }
    }

    @Test
    void isBookedAskedAndUndoneWithTheStep() throws IOException {
        // Given
        Api.get(arrearsCase)
                .then()
                .body("nextStep.cost.asked", comparesEqualTo(12.50f))
                .body("nextStep.cost.withheld", equalTo(false));

        // When
        take("reminder2", "2019-09-01").then().statusCode(201);

        // Then
        JsonPath lines = Api.json(Api.get("/rentAccounts/" + account + "/entries"));
        assertThat(lines.getString("items[1].kind")).isEqualTo("cost");
        assertThat(lines.getString("items[1].ground")).isEqualTo("reminder2");
        assertThat(lines.getString("items[1].bookedOn")).isEqualTo("2019-09-01");
        assertThat(lines.getString("items[1].dueOn")).isEqualTo("2019-09-15");
        assertThat(balance()).isEqualByComparingTo("328.60");
        Api.get(arrearsCase + "/steps")
                .then()
                .body("items[0].cost", nullValue())
                .body("items[1].cost.amount", comparesEqualTo(12.50f))
                .body("items[1].cost.entryId", equalTo(lines.getString("items[1].entryId")));
        assertThat(text(step(0)))
                .contains("Deze brief kost u niets", "dan kan een volgende brief u 12,50 euro kosten", "Samen 316,10");
        assertThat(text(step(1)))
                .contains("Kosten van deze brief 15 september 2019 12,50", "Samen 328,60")
                .contains("Voor deze brief rekenen wij u 12,50 euro aan")
                .doesNotContain("kost u niets", "volgende brief");

        // When it was a mistake
        Api.post("finance-office", step(1) + "/annulment", Map.of("reason", "was never posted"))
                .then()
                .statusCode(201);

        // Then
        assertThat(balance()).isEqualByComparingTo("316.10");
        lines = Api.json(Api.get("/rentAccounts/" + account + "/entries"));
        assertThat(lines.getString("items[2].reverses")).isEqualTo(lines.getString("items[1].entryId"));
        assertThat(lines.getString("items[2].ground")).isEqualTo("stepAnnulled");
    }

    @Test
    void isFrozenAndClaimedWithItsDebtOnceADebtSettlementIsAdmissible() {
        // Given a cost of 1 September that may be paid until the 15th, and a decision of the 5th
        take("reminder2", "2019-09-01").then().statusCode(201);
        Api.businessDate("2019-09-20");

        // When
        Api.openDebtSettlement(account, "2019-09-05", "2019-09-06")
                .then()
                .statusCode(201)
                .body("claim.principal", equalTo(316.10f))
                .body("claim.costs", equalTo(12.50f))
                .body("frozen", equalTo(328.60f))
                .body("overdueSince", equalTo(0.00f));

        // Then no step asks it, and no payment pays it
        Api.get(arrearsCase).then().body("amount", equalTo(0.00f)).body("heldBackBy", equalTo("debtSettlement"));
        Api.paid(account, "2019-09-18", "12.50", "R");
        JsonPath lines = Api.json(Api.get("/rentAccounts/" + account + "/entries"));
        assertThat(lines.getString("items[1].open")).isEqualTo("12.50");
    }

    @Test
    void isTakenBackOnceADecisionOfBeforeTheStepIsKnown() {
        // Given a cost of 1 September, and a decision of 30 August that is written down on the 20th
        take("reminder2", "2019-09-01").then().statusCode(201);
        Api.businessDate("2019-09-20");

        // When
        Api.openDebtSettlement(account, "2019-08-30", "2019-09-02")
                .then()
                .statusCode(201)
                .body("claim.total", equalTo(316.10f))
                .body("frozen", equalTo(316.10f));

        // Then nobody owes it, and nothing is left to remind of
        JsonPath lines = Api.json(Api.get("/rentAccounts/" + account + "/entries"));
        assertThat(lines.getString("items[2].reverses")).isEqualTo(lines.getString("items[1].entryId"));
        assertThat(lines.getString("items[2].bookedOn")).isEqualTo("2019-09-20");
        assertThat(balance()).isEqualByComparingTo("316.10");
        Api.get(arrearsCase).then().body("amount", equalTo(0.00f)).body("heldBackBy", equalTo("debtSettlement"));
    }

    /** A debt settlement that was a mistake froze its debt on the day of the step, which therefore asked nothing and is taken anew. */
    @Test
    void isAskedOnceByTheStepThatIsTakenAnewAfterASettlementThatWasAMistake() {
        // Given a cost that was taken back with a settlement, which is annulled
        take("reminder2", "2019-09-01").then().statusCode(201);
        Api.businessDate("2019-09-20");
        Api.bankToldUntil("2019-09-04", "2019-09-19");
        String settlement =
                Api.openDebtSettlement(account, "2019-08-30", "2019-09-02").path("debtSettlementId");
        Api.post("/debtSettlements/" + settlement + "/annulment", Map.of("reason", "of another household"))
                .then()
                .statusCode(201);
        assertThat(balance()).isEqualByComparingTo("316.10");
        Api.get(arrearsCase)
                .then()
                .body("stage", equalTo("reminder1"))
                .body("nextStep.code", equalTo("reminder2"))
                .body("nextStep.cost.asked", comparesEqualTo(12.50f));

        // When
        take("reminder2", "2019-09-20").then().statusCode(201);

        // Then
        assertThat(balance()).isEqualByComparingTo("328.60");
    }

    @Test
    void isBookedByAMailingToo() {
        // Given
        Api.evaluate("2019-09-01");

        // When
        String run = Api.post(
                        "finance-office",
                        "/mailings",
                        Map.of("step", "reminder2", "channel", "letter", "on", "2019-09-01"))
                .then()
                .statusCode(202)
                .extract()
                .path("runId");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> Api.get("/mailings/" + run).jsonPath().getString("status"),
                        status -> status.equals("completed"));

        // Then
        assertThat(balance()).isEqualByComparingTo("328.60");
        Api.get(arrearsCase + "/steps").then().body("items[1].cost.amount", comparesEqualTo(12.50f));
    }
}
