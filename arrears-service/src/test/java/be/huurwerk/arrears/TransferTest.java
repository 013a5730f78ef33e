package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Credit that moves from one account to another: two lines or none, and never more than there is. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class TransferTest {

    private final UUID tenant = Ids.next();
    private final UUID oldTenancy = Ids.next();
    private final Others old = new Others(oldTenancy);
    private String from;
    private String to;

    @BeforeEach
    void aHouseholdHasTwoAccounts() {
        Api.businessDate("2019-07-20");
        from = account(oldTenancy, old, tenant);
        to = account(Ids.next(), null, tenant);
        pay(from, "100.00");
    }

    private static String account(UUID tenancyId, Others others, UUID tenant) {
        ObjectNode signed = Others.signed(tenancyId, "2019-03-01");
        signed.withArray("household")
                .forEach(member ->
                        ((ObjectNode) member).put("personId", Ids.next().toString()));
        ((ObjectNode) signed.withArray("household").get(0)).put("personId", tenant.toString());
        (others == null ? new Others(tenancyId) : others).tenancyTells("tenancies.notify.signed", signed);
        return Api.account(tenancyId).getString("items[0].rentAccountId");
    }

    private static void pay(String account, String amount) {
        Api.paid(account, "2019-04-08", amount, "counter");
    }

    private static BigDecimal balance(String account) {
        return Api.json(Api.get("/rentAccounts/" + account)).getObject("balance", BigDecimal.class);
    }

    private Response move(String target, String amount) {
        return Api.post("/rentAccounts/" + from + "/transfers", Map.of("to", target, "amount", new BigDecimal(amount)));
    }

    @Test
    void movesCreditWithinAHousehold() {
        // When
        Response moved = move(to, "60.00");

        // Then
        moved.then().statusCode(201).body("ground", equalTo("householdTransfer"));
        assertThat(balance(from)).isEqualByComparingTo("-40.00");
        assertThat(balance(to)).isEqualByComparingTo("-60.00");
        Api.get("/rentAccounts/" + from + "/entries")
                .then()
                .body("items.kind", contains("payment", "transfer"))
                .body("items[1].ground", equalTo("householdTransfer"))
                .body("items[1].source", equalTo(moved.jsonPath().getString("transferId")));
        Api.call().get(moved.header("Location")).then().statusCode(200).body("amount", equalTo(60.0f));
        Api.get("/rentAccounts/" + to + "/transfers").then().body("items.from", contains(from));
    }

    @Test
    void movesWhatWasPaidForALeaseThatWasAMistakeToTheOneSignedAnewOrPaysItBack() {
        // Given
        old.tenancyTells("tenancies.notify.annulled", Others.annulled(oldTenancy));

        // When
        Response moved = move(to, "60.00");
        Response paidBack = Api.post(
                "finance-office",
                "/rentAccounts/" + from + "/refunds",
                Map.of("amount", new BigDecimal("40.00"), "iban", Bank.PAYER, "reason", "the lease was a mistake"));

        // Then
        moved.then().statusCode(201).body("ground", equalTo("householdTransfer"));
        paidBack.then().statusCode(201);
        assertThat(balance(to)).isEqualByComparingTo("-60.00");
    }

    @Test
    void movesCreditBetweenHouseholdsOnlyWithAReason() {
        // Given
        String strangers = account(Ids.next(), null, Ids.next());

        // When
        Response silent = move(strangers, "60.00");
        Response told = Api.post(
                "/rentAccounts/" + from + "/transfers",
                Map.of("to", strangers, "amount", 60, "reason", "paid for the neighbours"));

        // Then
        silent.then().statusCode(400).body("issues.name", contains("reason"));
        told.then().statusCode(201).body("ground", equalTo("otherTransfer"));
        assertThat(balance(strangers)).isEqualByComparingTo("-60.00");
    }

    @Test
    void movesNoMoreThanTheCreditThereIs() {
        // When
        Response more = move(to, "100.01");
        List<Integer> together = IntStream.range(0, 4)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> move(to, "40.00").statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // Then
        more.then().statusCode(409).body("type", endsWith(":arrears:moreThanCredit"));
        assertThat(together).containsExactlyInAnyOrder(201, 201, 409, 409);
        assertThat(balance(from)).isEqualByComparingTo("-20.00");
        assertThat(balance(to)).isEqualByComparingTo("-80.00");
    }

    @Test
    void countsARefundOnItsWayAsGone() {
        // Given
        Api.post("/rentAccounts/" + from + "/refunds", Map.of("amount", 70, "iban", Bank.PAYER, "reason", "paid twice"))
                .then()
                .statusCode(201);

        // When
        Response more = move(to, "30.01");
        Response rest = move(to, "30.00");

        // Then
        more.then().statusCode(409);
        rest.then().statusCode(201);
    }

    @Test
    void refusesWhatIsNoTransfer() {
        // When
        Response itself = move(from, "1.00");
        Response unknown = move(Ids.next().toString(), "1.00");
        Response nothing = move(to, "0.00");
        Response nowhere = Api.post("/rentAccounts/" + Ids.next() + "/transfers", Map.of("to", to, "amount", 1));
        Response stale = Api.call()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(Map.of("to", to, "amount", 1))
                .post("/arrears/v1/rentAccounts/" + from + "/transfers");

        // Then
        itself.then().statusCode(400).body("issues.name", contains("to"));
        unknown.then().statusCode(400).body("issues[0].type", endsWith(":referencedResourceNotFound"));
        nothing.then().statusCode(400).body("issues.name", contains("amount"));
        nowhere.then().statusCode(404);
        stale.then().statusCode(412);
        assertThat(balance(from)).isEqualByComparingTo("-100.00");
    }

    @Test
    void proposesTheCreditOfAnEndedTenancyForTheOneThatTheHouseholdHasNow() {
        // When
        old.tenancyTells("tenancies.notify.noticeGiven", Others.noticeGiven(oldTenancy, "2019-04-30"));

        // Then
        String mine = "items.findAll { it.from == '" + from + "' }";
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !Api.get("/transferProposals?pageSize=200")
                        .jsonPath()
                        .getList(mine)
                        .isEmpty());
        Api.get("/transferProposals?pageSize=200")
                .then()
                .body(mine, hasSize(1))
                .body(mine + "[0].to", equalTo(to))
                .body(mine + "[0].amount", equalTo(100.0f));
        move(to, "100.00").then().statusCode(201);
        Api.get("/transferProposals?pageSize=200").then().body(mine, hasSize(0));
    }
}
