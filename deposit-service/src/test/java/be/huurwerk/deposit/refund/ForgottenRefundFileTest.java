package be.huurwerk.deposit.refund;

import static be.huurwerk.deposit.Story.caller;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.deposit.Story;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Refunds that left in a file of which the database, restored to an earlier moment, knows nothing: nothing of them leaves a second time. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class ForgottenRefundFileTest {

    private static final OffsetDateTime TOLD_AT = OffsetDateTime.parse("2019-10-01T10:15:00+02:00");

    @Inject
    DataSource dataSource;

    private final Story story = new Story();
    private final UUID forgottenFile = Ids.next();
    private final UUID forgottenRefund = Ids.next();
    private final UUID movement = Ids.next();
    private String deposit;

    @BeforeEach
    void aDepositOfWhichTooMuchWasPaid() {
        Story.today(LocalDate.of(2019, 10, 1));
        deposit = "/deposit/v1/deposits/"
                + story.signed(LocalDate.of(2019, 2, 15)).depositId();
        story.bankPayment(UUID.randomUUID(), LocalDate.of(2019, 2, 20), "1009.00")
                .told(2);
    }

    @AfterEach
    void letNoOtherTestWait() {
        tickOff();
    }

    @Test
    void noOtherFileIsMadeUntilSomebodySettledIt() {
        // Given
        forget();
        approved();
        // When
        ValidatableResponse refused = makeFile();
        // Then
        refused.statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:deposit:refundFileForgotten"))
                .body("detail", containsString(forgottenFile.toString()));
        // When
        tickOff();
        // Then
        makeFile().statusCode(201);
    }

    @Test
    void whatLeftUnderAForgottenNameIsListedAndPaysTheRefundThatWasAskedAnew() {
        // Given: the bank paid what was in the file, told twice
        String name = "HD" + plain(forgottenRefund);
        story.refundPaid(forgottenRefund, name, movement, "10.00");
        story.refundPaid(forgottenRefund, name, movement, "10.00");
        assertThat(discrepancies())
                .singleElement()
                .satisfies(item -> assertThat(item)
                        .containsEntry("endToEndId", name)
                        .containsEntry("amount", 10.00f)
                        .containsEntry("expected", 0.00f)
                        .doesNotContainKey("depositId"));
        String refundId = approved();
        // When
        close(refundId).statusCode(200);
        // Then
        assertThat(discrepancies()).isEmpty();
        isPaidWithoutAFile(refundId);
        // When: told once more
        story.refundPaid(forgottenRefund, name, movement, "10.00");
        // Then
        assertThat(discrepancies()).isEmpty();
        ask().statusCode(409);
        // When: it comes back, under the name by which it left
        story.refundReturned(forgottenRefund, name, Ids.next(), "10.00");
        // Then
        caller().get("/deposit/v1/refunds/" + refundId).then().body("status", equalTo("returned"));
        ask().statusCode(201);
    }

    @Test
    void anApprovedRefundOfAForgottenFileIsPaidByItsName() {
        // Given: asked and approved before the moment of the restore
        String refundId = approved();
        // When
        story.refundPaid(UUID.fromString(refundId), "HD" + refundId.replace("-", ""), movement, "10.00");
        // Then
        isPaidWithoutAFile(refundId);
        assertThat(discrepancies()).isEmpty();
    }

    @Test
    void oneThatNobodyApprovedIsListedUntilSomebodyDid() {
        // Given
        String refundId = ask().statusCode(201).extract().path("refundId");
        // When
        story.refundPaid(UUID.fromString(refundId), "HD" + refundId.replace("-", ""), movement, "10.00");
        // Then
        assertThat(discrepancies())
                .singleElement()
                .satisfies(item -> assertThat(item).containsEntry("expected", 0.00f));
        close(refundId).statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:deposit:refundDecided"));
        // When
        approve(refundId);
        close(refundId).statusCode(200);
        // Then
        isPaidWithoutAFile(refundId);
    }

    @Test
    void paysNoOtherSumAndNoRefundThatThereIsNot() {
        // Given
        story.refundPaid(forgottenRefund, "HD" + plain(forgottenRefund), movement, "9.00");
        String refundId = approved();
        // When / Then
        close(refundId).statusCode(400).body("issues[0].name", equalTo("refundIds"));
        close(Ids.next().toString()).statusCode(400).body("issues[0].name", equalTo("refundIds[0]"));
        assertThat(discrepancies()).as("it stays open").hasSize(1);
        caller().get("/deposit/v1/refunds/" + refundId).then().body("status", equalTo("approved"));
    }

    /** Once, from the money that came in too much. */
    private void isPaidWithoutAFile(String refundId) {
        caller().get("/deposit/v1/refunds/" + refundId)
                .then()
                .body("status", equalTo("paid"))
                .body("refundFileId", nullValue());
        caller().get(deposit + "/statement").then().body("items.kind", equalTo(List.of("payment", "refund")));
    }

    private String approved() {
        String refundId = ask().statusCode(201).extract().path("refundId");
        approve(refundId);
        return refundId;
    }

    private ValidatableResponse ask() {
        return post(
                "finance-office",
                deposit + "/refunds",
                "{\"source\": \"surplus\", \"amount\": 10.00, \"iban\": \"BE71 0961 2345 6769\","
                        + " \"accountHolder\": \"Proefella Van Testegem\"}");
    }

    private static void approve(String refundId) {
        post("approver", "/deposit/v1/refunds/" + refundId + "/decision", "{\"decision\": \"approved\"}")
                .statusCode(200);
    }

    private static ValidatableResponse makeFile() {
        return post("finance-office", "/deposit/v1/refundFiles", "{\"executionDate\": \"2019-10-02\"}");
    }

    private ValidatableResponse close(String refundId) {
        return post(
                "finance-office",
                "/deposit/v1/refundDiscrepancies/" + movement + "/closure",
                "{\"reason\": \"It left in a file that the restore forgot.\", \"refundIds\": [\"" + refundId + "\"]}");
    }

    private List<Map<String, Object>> discrepancies() {
        return Story.items("/deposit/v1/refundDiscrepancies").stream()
                .filter(item -> item.get("movementId").equals(movement.toString()))
                .toList();
    }

    private static String plain(UUID id) {
        return id.toString().replace("-", "");
    }

    private static ValidatableResponse post(String client, String path, String body) {
        return given().auth()
                .oauth2(Tokens.client(client))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    /** As the service does when it reads its own topic. */
    private void forget() {
        new Sql(dataSource)
                .update(
                        "insert into forgotten_event (event_id, subject, sequence, type, occurred_at, partition, record_offset,"
                                + " found_at) values (?, ?, 1, 'refundFiles.notify.ordered', ?, 0, 0, ?)",
                        Ids.next(),
                        forgottenFile,
                        TOLD_AT,
                        TOLD_AT);
    }

    /** As {@code huurwerk forgotten deposit --done} does. */
    private void tickOff() {
        new Sql(dataSource)
                .update(
                        "update forgotten_event set done_at = ?, done_reason = 'settled' where subject = ? and done_at is null",
                        TOLD_AT,
                        forgottenFile);
    }
}
