package be.huurwerk.deposit.refund;

import static be.huurwerk.deposit.Story.caller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import be.huurwerk.deposit.Story;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TenancyStandIn;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
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
        // When tenancy-service is away
        TenancyStandIn.away(true);
        // Then
        ask("\"heirId\": \"" + heirId + "\"").statusCode(503);
        assertThat((Integer) caller().queryParam("depositId", deposit.substring(deposit.lastIndexOf('/') + 1))
                        .get("/deposit/v1/refunds")
                        .path("total"))
                .isZero();
    }

    private ValidatableResponse ask(String more) {
        return caller().contentType("application/json")
                .body("{\"source\": \"refundDue\", \"amount\": 883.00, \"personId\": \"" + deceased + "\""
                        + (more.isEmpty() ? "" : ", " + more) + "}")
                .post(deposit + "/refunds")
                .then();
    }
}
