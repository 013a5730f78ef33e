package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A refund that left in a file of which the database, restored to an earlier moment, knows nothing: it is told by the debit, and leaves once. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class ForgottenRefundFileTest {

    private final Bank bank = new Bank();
    private final UUID tenancyId = Ids.next();
    private final String forgotten = "HW" + Ids.next().toString().replace("-", "");
    private String account;

    @BeforeEach
    void anAccountHasCreditOfWhichTheBankPaidSomethingBack() {
        Api.businessDate("2019-07-20");
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.signed(tenancyId, "2019-03-01"));
        account = Api.account(tenancyId).getString("items[0].rentAccountId");
        String communication = Api.account(tenancyId).getString("items[0].structuredCommunication");
        Api.importCoda(bank.statement()
                        .structured(new BigDecimal("100.00"), Bank.DAY, communication, Bank.PAYER, "Voorbeeld", "E")
                        .free(new BigDecimal("-60.00"), Bank.DAY, "terug", Bank.PAYER, "Voorbeeld", forgotten)
                        .bytes())
                .then()
                .statusCode(201)
                .body("unmatched", equalTo(1));
    }

    @Test
    void paysTheRefundThatWasAskedAnewAndNoFileHasIt() {
        // Given
        String refundId = approved("60.00");
        String other = approved("10.00");
        queued().then()
                .body("endToEndId", equalTo(forgotten))
                .body("mayBeRefund", hasItem(refundId))
                .body("mayBeRefund", not(hasItem(other)));
        // When
        Response paid = say(refundId);
        // Then
        paid.then()
                .statusCode(201)
                .header("Location", endsWith("/movements/" + paid.path("movementId")))
                .body("refunds.status", contains("paid"))
                .body("refunds[0].paidMovementId", equalTo(paid.path("movementId")))
                .body("refunds[0].refundFileId", nullValue());
        assertThat(balance()).isEqualByComparingTo("-40.00");
        Api.get("/movements/" + paid.path("movementId"))
                .then()
                .body("known", equalTo("refund"))
                .body("actions.kind", contains("refundPaid"));
        // When
        Response file = Api.post("finance-office", "/refundFiles", Map.of("executionDate", "2019-07-22"));
        // Then
        file.then().statusCode(201);
        Api.get("/refunds/" + refundId).then().body("refundFileId", nullValue());
        assertThat(balance()).isEqualByComparingTo("-30.00");
        Api.get("/rentAccounts/" + account + "/entries")
                .then()
                .body("items.kind", contains("payment", "refund", "refund"));
    }

    @Test
    void severalThatTheBankBookedInOneSumLeaveTogether() {
        // Given
        String first = approved("20.00");
        String second = approved("40.00");
        // When
        Response paid = say(first, second);
        // Then
        paid.then().statusCode(201).body("refunds.refundId", contains(first, second));
        assertThat(balance()).isEqualByComparingTo("-40.00");
    }

    @Test
    void paysNothingThatNobodyApprovedNorAnotherSum() {
        // Given
        String asked = ask("60.00");
        String approved = approved("30.00");
        // When / Then
        say(asked).then().statusCode(409).body("type", endsWith(":arrears:refundDecided"));
        say(approved).then().statusCode(400).body("issues.name", contains("refundIds"));
        say(Ids.next().toString()).then().statusCode(400).body("issues.name", contains("refundIds[0]"));
        assertThat(balance()).isEqualByComparingTo("-100.00");
        queued().then().statusCode(200);
    }

    @Test
    void whatComesBackIsCreditAgain() {
        // Given
        String refundId = approved("60.00");
        say(refundId).then().statusCode(201);
        String back = bank.queued("60.00", "account closed", Bank.PAYER);
        // When
        Response returned = Api.post("/unmatchedMovements/" + back + "/refundReturn", Map.of("refundId", refundId));
        // Then
        returned.then().statusCode(201).body("status", equalTo("rejected"));
        assertThat(balance()).isEqualByComparingTo("-100.00");
    }

    private BigDecimal balance() {
        return Api.json(Api.get("/rentAccounts/" + account)).getObject("balance", BigDecimal.class);
    }

    private String ask(String amount) {
        return Api.post(
                        "finance-office",
                        "/rentAccounts/" + account + "/refunds",
                        Map.of("amount", new BigDecimal(amount), "iban", Bank.PAYER, "reason", "paid twice"))
                .then()
                .statusCode(201)
                .extract()
                .path("refundId");
    }

    private String approved(String amount) {
        String refundId = ask(amount);
        Api.post("approver", "/refunds/" + refundId + "/decision", Map.of("decision", "approved"))
                .then()
                .statusCode(200);
        return refundId;
    }

    private Response queued() {
        return Api.get("/unmatchedMovements/" + movement());
    }

    private Response say(String... refundIds) {
        return Api.post(
                "finance-office",
                "/unmatchedMovements/" + movement() + "/refundPayment",
                Map.of("refundIds", List.of(refundIds), "reason", "the bank had its file"));
    }

    private String movement() {
        return bank.queue().jsonPath().getString("items[0].movementId");
    }
}
