package be.huurwerk.deposit.refund;

import static be.huurwerk.deposit.Story.caller;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import be.huurwerk.deposit.Story;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TenancyStandIn;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A deposit goes back to the account that the file of the tenancy has of an heir. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
@WithTestResource(value = TenancyStandIn.class, scope = TestResourceScope.GLOBAL)
class HeirRefundTest {

    private final Story story = new Story();
    private final UUID heirId = UUID.randomUUID();
    private String deposit;
    private String deceased;

    @BeforeEach
    void theTenantDiedAndTheDepositIsSettled() {
        Story.today(LocalDate.of(2019, 10, 1));
        deposit = "/deposit/v1/deposits/"
                + story.signed(LocalDate.of(2019, 2, 15)).depositId();
        story.bankPayment(UUID.randomUUID(), LocalDate.of(2019, 2, 20), "999.00")
                .told(2);
        deceased = caller().get(deposit).path("beneficiaries[0].personId");
        story.died(heirId, deceased).finalBalance("100.00", "0.00").told(3);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> caller().get(deposit).then().body("beneficiaries.heirId", hasItem(heirId.toString())));
        TenancyStandIn.heir(story.tenancyId(), heirId, "Notaris Van Proef", "BE71096123456769");
    }

    @AfterEach
    void comeBack() {
        TenancyStandIn.away(false);
    }

    @Test
    void takesPayeeAndAccountFromTheFileOfTheTenancy() {
        ask("\"heirId\": \"" + heirId + "\"")
                .statusCode(201)
                .body("iban", equalTo("BE71096123456769"))
                .body("accountHolder", equalTo("Notaris Van Proef"))
                .body("accountFrom", equalTo("heir"));
    }

    @Test
    void takesWhatTheOfficerNamesAndSaysSo() {
        ask("\"heirId\": \"" + heirId + "\", \"iban\": \"BE68 5390 0754 7034\", \"accountHolder\": \"V\"")
                .statusCode(400) // the landlord's own
                .body("issues.name", hasItem("iban"));
        ask("\"heirId\": \"" + heirId + "\", \"iban\": \"BE71 0961 2345 6769\", \"accountHolder\": \"V\"")
                .statusCode(201)
                .body("accountFrom", equalTo("request"));
    }

    @Test
    void saysWhatIsMissing() {
        // When / Then: nobody in particular, an heir who is not recorded, half an account
        ask("").statusCode(400).body("issues.name", hasItems("iban", "accountHolder"));
        ask("\"heirId\": \"" + UUID.randomUUID() + "\"").statusCode(400).body("issues.name", hasItem("heirId"));
        ask("\"heirId\": \"" + heirId + "\", \"accountHolder\": \"V\"")
                .statusCode(400)
                .body("issues.name", hasItem("iban"));
        ask("\"heirId\": \"" + heirId + "\", \"iban\": \"BE71 0961 2345 6769\", \"accountHolder\": \"V\\nX\"")
                .statusCode(400)
                .body("issues.name", hasItem("accountHolder"));
        // When tenancy-service is away
        TenancyStandIn.away(true);
        // Then
        ask("\"heirId\": \"" + heirId + "\"").statusCode(503);
        assertThat((Integer) caller().queryParam("depositId", deposit.substring(deposit.lastIndexOf('/') + 1))
                        .get("/deposit/v1/refunds")
                        .path("total"))
                .isZero();
    }

    /** What a refund rests on must still hold when it is approved, and when the bank is asked to pay it. */
    @Test
    void paysNoHeirWhoWasEnteredByMistake() {
        // Given half of it is asked for each of two heirs, and that of the first is approved
        UUID other = UUID.randomUUID();
        story.heirRecorded(other, deceased);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> caller().get(deposit).then().body("beneficiaries.heirId", hasItem(other.toString())));
        String first = half(heirId);
        String second = half(other);
        decide(first).statusCode(200);

        // When both turn out not to inherit
        story.heirAnnulled(heirId, deceased).heirAnnulled(other, deceased);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> caller().get(deposit)
                        .then()
                        .body("beneficiaries.heirId", not(hasItem(heirId.toString())))
                        .body("beneficiaries.heirId", not(hasItem(other.toString()))));

        // Then the one is not approved
        decide(second).statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:deposit:payeeChanged"));
        // and the other not ordered, with a surplus of somebody else that is
        String surplus = anotherSurplus();
        decide(surplus).statusCode(200);
        given().auth()
                .oauth2(Tokens.client("finance-office"))
                .contentType("application/json")
                .body("{\"executionDate\": \"2019-10-02\"}")
                .post("/deposit/v1/refundFiles")
                .then()
                .statusCode(201)
                .body("notOrdered.find { it.refundId == '" + first + "' }.why", equalTo("payeeChanged"));
        caller().get("/deposit/v1/refunds/" + first).then().body("status", equalTo("approved"));
        caller().get("/deposit/v1/refunds/" + surplus).then().body("status", equalTo("ordered"));
    }

    @Test
    void listsWhatWentToWhoWasNoHeirUntilItComesBack() {
        // Given
        String refundId = half(heirId);
        decide(refundId).statusCode(200);
        caller().contentType("application/json")
                .body("{\"executionDate\": \"2019-10-02\"}")
                .post("/deposit/v1/refundFiles")
                .then()
                .statusCode(201);
        assertThat(misdirected(refundId)).isEmpty();

        // When
        story.heirAnnulled(heirId, deceased);

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(misdirected(refundId))
                        .singleElement()
                        .satisfies(item -> assertThat(item)
                                .containsEntry("heirId", heirId.toString())
                                .containsEntry("amount", 441.50f)
                                .containsEntry("status", "ordered")
                                .containsEntry("todo", "askTheBank")));

        // When the bank brings it back
        String endToEndId = caller().get("/deposit/v1/refunds/" + refundId).path("endToEndId");
        story.refundReturned(UUID.fromString(refundId), endToEndId, UUID.randomUUID(), "441.50");

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(misdirected(refundId)).isEmpty());
    }

    @Test
    void paysAnewWhatWhoWasNoHeirPaidBack() {
        // Given
        String refundId = half(heirId);
        decide(refundId).statusCode(200);
        caller().contentType("application/json")
                .body("{\"executionDate\": \"2019-10-02\"}")
                .post("/deposit/v1/refundFiles")
                .then()
                .statusCode(201);
        String endToEndId = caller().get("/deposit/v1/refunds/" + refundId).path("endToEndId");
        story.refundPaid(UUID.fromString(refundId), endToEndId, UUID.randomUUID(), "441.50");
        story.heirAnnulled(heirId, deceased);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(misdirected(refundId))
                        .singleElement()
                        .satisfies(item -> assertThat(item).containsEntry("todo", "reclaim")));

        // When: another sum is none of it
        story.bankPayment(UUID.randomUUID(), LocalDate.of(2019, 10, 1), "1.50");
        story.bankPayment(UUID.randomUUID(), LocalDate.of(2019, 10, 1), "441.50");

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(misdirected(refundId)).isEmpty());
        caller().get("/deposit/v1/refunds/" + refundId).then().body("status", equalTo("returned"));
        caller().get(deposit + "/statement").then().body("items.kind", hasItem("refundReturned"));
    }

    @Test
    void listsNoMoreWhatWentToWhoWasNoHeirOnceSomebodySaysWhatBecameOfIt() {
        // Given
        String refundId = half(heirId);
        String closure = "/deposit/v1/misdirectedRefunds/" + refundId + "/closure";
        close(closure).then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:deposit:notMisdirected"));
        decide(refundId).statusCode(200);
        caller().contentType("application/json")
                .body("{\"executionDate\": \"2019-10-02\"}")
                .post("/deposit/v1/refundFiles")
                .then()
                .statusCode(201);
        story.heirAnnulled(heirId, deceased);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(misdirected(refundId)).hasSize(1));
        close(closure).then().statusCode(409); // the bank may pay it still
        String endToEndId = caller().get("/deposit/v1/refunds/" + refundId).path("endToEndId");
        story.refundPaid(UUID.fromString(refundId), endToEndId, UUID.randomUUID(), "441.50");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(misdirected(refundId))
                        .singleElement()
                        .satisfies(item -> assertThat(item).containsEntry("todo", "reclaim")));
        // When
        close(closure).then().statusCode(200);
        // Then
        assertThat(misdirected(refundId)).isEmpty();
        close(closure).then().statusCode(409);
    }

    private static Response close(String path) {
        return caller().contentType("application/json")
                .body("{\"reason\": \"the heirs settled it\"}")
                .post(path);
    }

    private static List<Map<String, Object>> misdirected(String refundId) {
        return Story.items("/deposit/v1/misdirectedRefunds").stream()
                .filter(item -> item.get("refundId").equals(refundId))
                .toList();
    }

    private String half(UUID heir) {
        return caller().contentType("application/json")
                .body(
                        "{\"source\": \"refundDue\", \"amount\": 441.50, \"iban\": \"BE71096123456769\", \"accountHolder\": \"V\", \"personId\": \""
                                + deceased + "\", \"heirId\": \"" + heir + "\"}")
                .post(deposit + "/refunds")
                .then()
                .statusCode(201)
                .extract()
                .path("refundId");
    }

    private static String anotherSurplus() {
        Story another = new Story().signed(LocalDate.of(2019, 2, 15));
        UUID depositId = another.depositId();
        another.bankPayment(UUID.randomUUID(), LocalDate.of(2019, 2, 20), "1009.00")
                .told(2);
        return caller().contentType("application/json")
                .body(
                        "{\"source\": \"surplus\", \"amount\": 10.00, \"iban\": \"BE71096123456769\", \"accountHolder\": \"V\"}")
                .post("/deposit/v1/deposits/" + depositId + "/refunds")
                .then()
                .statusCode(201)
                .extract()
                .path("refundId");
    }

    private static ValidatableResponse decide(String refundId) {
        return given().auth()
                .oauth2(Tokens.client("approver"))
                .contentType("application/json")
                .body("{\"decision\": \"approved\"}")
                .post("/deposit/v1/refunds/" + refundId + "/decision")
                .then();
    }

    private ValidatableResponse ask(String more) {
        return caller().contentType("application/json")
                .body("{\"source\": \"refundDue\", \"amount\": 883.00, \"personId\": \"" + deceased + "\""
                        + (more.isEmpty() ? "" : ", " + more) + "}")
                .post(deposit + "/refunds")
                .then();
    }
}
