package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TestEvent;
import be.huurwerk.testsupport.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the bank brought and nobody knows the purpose of: what it may be for, and what an officer does with it. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class QueueTest {

    private static final AtomicLong DEPOSIT_BASE = new AtomicLong(260_000_000);

    @Inject
    DataSource dataSource;

    private final Bank bank = new Bank();
    private final UUID tenancyId = Ids.next();
    private final Others others = new Others(tenancyId);
    private String account;
    private String communication;

    @BeforeEach
    void anAccountIsOpen() {
        Api.businessDate("2019-07-20");
        others.tenancyTells("tenancies.notify.signed", Others.signed(tenancyId, "2019-03-01"));
        account = Api.account(tenancyId).getString("items[0].rentAccountId");
        communication = Api.account(tenancyId).getString("items[0].structuredCommunication");
    }

    private static BigDecimal balance(String account) {
        return Api.json(Api.get("/rentAccounts/" + account)).getObject("balance", BigDecimal.class);
    }

    private static String another() {
        UUID other = Ids.next();
        new Others(other).tenancyTells("tenancies.notify.signed", Others.signed(other, "2019-03-01"));
        return Api.account(other).getString("items[0].rentAccountId");
    }

    private static Map<String, Object> part(String property, Object id, String amount) {
        return Map.of(property, id, "amount", new BigDecimal(amount));
    }

    private static Map<String, Object> toAccount(String account, String amount) {
        return Map.of("parts", List.of(part("rentAccountId", account, amount)), "reason", "the tenant called");
    }

    private static Response assign(String movementId, Object body) {
        return Api.post("/unmatchedMovements/" + movementId + "/assignment", body);
    }

    private static Response suspend(String movementId) {
        return Api.post("/movements/" + movementId + "/suspense", Map.of("reason", "it was for somebody else"));
    }

    private String learnDeposit(UUID depositId) {
        UUID tenancy = Ids.next();
        String own =
                StructuredCommunication.issue(DEPOSIT_BASE.incrementAndGet()).formatted();
        new Others(tenancy).depositTells("deposits.notify.requested", Others.requested(tenancy, depositId, own));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> count("deposit_communication", "deposit_id = '" + depositId + "'") == 1);
        return tenancy.toString();
    }

    private long count(String table, String where) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table + " where " + where)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void booksByACommunicationThatWasTypedInTheText() {
        // Given
        String digits = communication.replaceAll("[^0-9]", "");
        String broken = digits.substring(0, 3) + " " + digits.substring(3, 7) + " " + digits.substring(7);

        // When
        Response imported = Api.importCoda(bank.statement()
                .free(new BigDecimal("100.00"), Bank.DAY, "huur april " + broken + " dank u", Bank.PAYER, "V", "E")
                .bytes());

        // Then
        imported.then().statusCode(201).body("matched", equalTo(1));
        assertThat(balance(account)).isEqualByComparingTo("-100.00");
    }

    @Test
    void leavesWhatIsForTwoAccountsToTheOfficer() {
        // Given
        UUID other = Ids.next();
        new Others(other).tenancyTells("tenancies.notify.signed", Others.signed(other, "2019-03-01"));
        String theirs = Api.account(other).getString("items[0].structuredCommunication");

        // When
        String movementId = bank.queued("100.00", communication + " en " + theirs, Bank.PAYER);

        // Then
        Api.get("/unmatchedMovements/" + movementId)
                .then()
                .statusCode(200)
                .body("suggestions.findAll { it.confidence == 'high' }.rentAccountId", hasItem(account))
                .body("suggestions.findAll { 'communication' in it.reasons }", hasSize(2));
    }

    @Test
    void suggestsWhatAMistypedCommunicationMayMean() {
        // Given
        String digits = communication.replaceAll("[^0-9]", "");
        String wrong = digits.substring(0, 11) + (digits.charAt(11) == '9' ? '8' : '9');

        // When
        String movementId = bank.queued("77.31", "huur " + wrong, Bank.PAYER);

        // Then
        Api.get("/unmatchedMovements/" + movementId)
                .then()
                .statusCode(200)
                .body("suggestions.rentAccountId", hasItem(account))
                .body("suggestions.find { it.rentAccountId == '" + account + "' }.confidence", equalTo("low"))
                .body(
                        "suggestions.find { it.rentAccountId == '" + account + "' }.reasons",
                        contains("communicationMistyped"))
                .body(
                        "suggestions.find { it.rentAccountId == '" + account + "' }.href",
                        equalTo("/arrears/v1/rentAccounts/" + account));
        assertThat(balance(account)).isEqualByComparingTo("0.00");
    }

    @Test
    void remembersThePayersAccountOnlyWhenAskedAndNeverAsItIs() throws SQLException {
        // Given
        String payer = Bank.iban(7_000_000 + Math.abs(tenancyId.hashCode() % 900_000));
        String first = bank.queued("10.01", "huur", payer);
        assign(first, toAccount(account, "10.01")).then().statusCode(201);
        String second = bank.queued("10.02", "huur", payer);
        List<?> before = Api.get("/unmatchedMovements/" + second).jsonPath().getList("suggestions");

        // When
        Map<String, Object> learning = new HashMap<>(toAccount(account, "10.02"));
        learning.put("learnAccount", true);
        assign(second, learning).then().statusCode(201);
        String third = bank.queued("10.03", "huur", payer);

        // Then
        assertThat(before).isEmpty();
        Api.get("/unmatchedMovements/" + third)
                .then()
                .body("suggestions", hasSize(1))
                .body("suggestions[0].rentAccountId", equalTo(account))
                .body("suggestions[0].confidence", equalTo("high"))
                .body("suggestions[0].reasons", contains("accountLearned"));
        assertThat(count("learned_account", "learned_account::text like '%" + payer.substring(4) + "%'"))
                .isZero();
    }

    @Test
    void forgetsWhatItLearnedWithTheFile() throws SQLException {
        // Given
        String movementId = bank.queued("12.00", "vertrouwelijk", Bank.PAYER);
        Map<String, Object> learning = new HashMap<>(toAccount(account, "12.00"));
        learning.put("learnAccount", true);
        assign(movementId, learning).then().statusCode(201);

        // When
        others.tenancyTells(
                "tenancies.notify.erased",
                EventSchemas.example("tenancies.notify.erased").put("tenancyId", tenancyId.toString()));

        // Then
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> count("learned_account", "rent_account_id = '" + account + "'") == 0);
        Api.get("/movements/" + movementId)
                .then()
                .body("counterpartyAccount", nullValue())
                .body("communication", nullValue())
                .body("actions[0].reason", equalTo("***"))
                .body("parts[0].amount", equalTo(12.0f));
        String later = bank.queued("13.00", "na jaren", Bank.PAYER);
        for (Response refused : List.of(
                assign(later, toAccount(account, "13.00")),
                Api.post(
                        "/rentAccounts/" + account + "/refunds",
                        Map.of("amount", 1, "iban", Bank.PAYER, "reason", "r")),
                Api.post("/rentAccounts/" + account + "/transfers", Map.of("to", another(), "amount", 1)))) {
            refused.then().statusCode(409).body("type", endsWith(":arrears:tenancyErased"));
        }
    }

    @Test
    void splitsAMovementOverAccountsAndDeposits() {
        // Given
        String theirs = another();
        UUID depositId = Ids.next();
        String depositTenancy = learnDeposit(depositId);
        String movementId = bank.queued("150.00", "drie maal", Bank.PAYER);

        // When
        Response assigned = assign(
                movementId,
                Map.of(
                        "parts",
                        List.of(
                                part("rentAccountId", account, "100.00"),
                                part("rentAccountId", theirs, "20.00"),
                                part("depositId", depositId, "30.00"))));

        // Then
        assigned.then()
                .statusCode(201)
                .header("Location", endsWith("/movements/" + movementId))
                .body("known", equalTo("assigned"))
                .body("parts", hasSize(3))
                .body("actions", hasSize(1))
                .body("actions[0].client", equalTo("rent-office"));
        assertThat(balance(account)).isEqualByComparingTo("-100.00");
        assertThat(balance(theirs)).isEqualByComparingTo("-20.00");
        TestEvent told = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> TestTopics.read(Others.ARREARS, UUID.fromString(depositTenancy)),
                        events -> !events.isEmpty())
                .get(0);
        assertThat(told.type()).isEqualTo("depositPayments.notify.received");
        assertThat(told.data().get("amount").decimalValue()).isEqualByComparingTo("30.00");
        bank.queue().then().body("items.movementId", not(hasItem(movementId)));
        Api.get("/unmatchedMovements/" + movementId).then().statusCode(404);
        suspend(movementId).then().statusCode(409).body("type", endsWith(":arrears:depositPaymentTold"));
        assertThat(balance(account)).isEqualByComparingTo("-100.00");
    }

    @Test
    void aDepositIsToldOfItsPartOfAPaymentThatTheBankTakesBack() throws SQLException {
        // Given
        UUID depositId = Ids.next();
        String depositTenancy = learnDeposit(depositId);
        String name = "S-" + depositId.toString().substring(24);
        Api.importCoda(bank.statement()
                .free(new BigDecimal("130.00"), Bank.DAY, "twee maal", Bank.PAYER, "Voorbeeld", name)
                .bytes());
        String paid = bank.queue().jsonPath().getString("items[0].movementId");
        assign(
                        paid,
                        Map.of(
                                "parts",
                                List.of(
                                        part("rentAccountId", account, "100.00"),
                                        part("depositId", depositId, "30.00"))))
                .then()
                .statusCode(201);
        Api.importCoda(bank.statement()
                .unpaid(new BigDecimal("132.50"), Bank.DAY, name, "", Bank.PAYER, "Voorbeeld", "AM04")
                .bytes());
        String back = bank.queue().jsonPath().getString("items[0].movementId");

        // When
        Api.post(
                        "/unmatchedMovements/" + back + "/paymentReversal",
                        Map.of("movementId", paid, "bankCharge", new BigDecimal("2.50")))
                .then()
                .statusCode(201);

        // Then
        assertThat(balance(account)).isEqualByComparingTo("0.00");
        TestEvent told = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> TestTopics.read(Others.ARREARS, UUID.fromString(depositTenancy)).stream()
                                .filter(event -> event.type().equals("depositPayments.notify.takenBack"))
                                .toList(),
                        events -> !events.isEmpty())
                .get(0);
        EventSchemas.assertMatches(told);
        assertThat(told.data().get("amount").decimalValue()).isEqualByComparingTo("30.00");
        assertThat(told.data().get("paymentId").asText())
                .isEqualTo(Api.json(Api.get("/movements/" + paid))
                        .getString("parts.find { it.target == 'deposit' }.partId"));
        Map<String, Object> reconciled = Api.json(Api.get("/reconciliations?pageSize=200&on=" + Bank.DAY))
                .getMap("items.find { it.account == '" + bank.account() + "' }");
        assertThat((BigDecimal) reconciled.get("rentAccounts")).isEqualByComparingTo("0.00");
        assertThat((BigDecimal) reconciled.get("deposits")).isEqualByComparingTo("0.00");
        assertThat((BigDecimal) reconciled.get("otherwise")).isEqualByComparingTo("-2.50");
        assertThat((List<?>) reconciled.get("alarms")).extracting("kind").doesNotContain("rentAccounts");
    }

    @Test
    void refusesAnAssignmentWithAllItsFaults() {
        // Given
        String movementId = bank.queued("50.00", "huur", Bank.PAYER);

        // When
        Response refused = assign(
                movementId,
                Map.of(
                        "parts",
                        List.of(
                                part("rentAccountId", account, "20.00"),
                                part("rentAccountId", account, "20.00"),
                                part("depositId", Ids.next(), "20.00"))));
        Response without = assign(movementId, Map.of("parts", List.of(Map.of("amount", 50))));

        // Then
        refused.then()
                .statusCode(400)
                .body("issues.name", contains("parts[1]", "parts[2].depositId", "parts"))
                .body("issues[2].detail", equalTo("The parts sum to 60.00, the movement is 50.00."));
        without.then().statusCode(400).body("issues.name", contains("parts[0]"));
        assertThat(balance(account)).isEqualByComparingTo("0.00");
        bank.queue().then().body("items.movementId", hasItem(movementId));
    }

    @Test
    void assignsNothingTwiceAndOnlyWhatWasSeen() {
        // Given
        String movementId = bank.queued("50.00", "huur", Bank.PAYER);
        String seen = Api.get("/unmatchedMovements/" + movementId).header("ETag");

        // When
        List<Integer> answers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> assign(movementId, toAccount(account, "50.00")).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        Response stale = Api.call()
                .contentType(ContentType.JSON)
                .header("If-Match", seen)
                .body(Map.of("reason", "again"))
                .post("/arrears/v1/movements/" + movementId + "/suspense");

        // Then
        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
        stale.then().statusCode(412);
        assertThat(balance(account)).isEqualByComparingTo("-50.00");
        assign(movementId, toAccount(account, "50.00"))
                .then()
                .statusCode(409)
                .body("type", endsWith(":arrears:movementHandled"));
    }

    @Test
    void noDayCountsAMovementTwiceThatIsAssignedAnew() {
        // Given a payment of 8 April that was booked by its communication
        String theirs = another();
        Api.importCoda(bank.statement()
                        .structured(new BigDecimal("40.00"), Bank.DAY, communication, Bank.PAYER, "V", "E")
                        .bytes())
                .then()
                .statusCode(201);
        String movementId =
                Api.json(Api.get("/rentAccounts/" + account + "/entries")).getString("items[0].source");

        // When, on 20 July
        suspend(movementId).then().statusCode(200);
        assign(movementId, toAccount(theirs, "40.00")).then().statusCode(201);

        // Then on each day it stands on one account
        for (String day : List.of("2019-04-08", "2019-05-31", "2019-07-19", "2019-07-20")) {
            assertThat(balance(account + "?on=" + day)).as(day).isEqualByComparingTo("0.00");
            assertThat(balance(theirs + "?on=" + day)).as(day).isEqualByComparingTo("-40.00");
        }
        assertThat(balance(theirs + "?on=2019-04-07")).isEqualByComparingTo("0.00");
        Api.get("/rentAccounts/" + account + "/entries")
                .then()
                .body("items.kind", contains("payment", "reversal"))
                .body("items.bookedOn", contains("2019-04-08", "2019-04-08"));

        // and on its first account again no day misses it
        suspend(movementId).then().statusCode(200);
        assign(movementId, toAccount(account, "40.00")).then().statusCode(201);
        for (String day : List.of("2019-04-08", "2019-05-31", "2019-07-20")) {
            assertThat(balance(account + "?on=" + day)).as(day).isEqualByComparingTo("-40.00");
            assertThat(balance(theirs + "?on=" + day)).as(day).isEqualByComparingTo("0.00");
        }
    }

    @Test
    void putsABookedMovementBackToBeAssignedAnew() {
        // Given
        String theirs = another();
        Api.importCoda(bank.statement()
                        .structured(new BigDecimal("40.00"), Bank.DAY, communication, Bank.PAYER, "V", "E")
                        .bytes())
                .then()
                .statusCode(201)
                .body("matched", equalTo(1));
        String movementId =
                Api.json(Api.get("/rentAccounts/" + account + "/entries")).getString("items[0].source");

        Api.get("/movements/" + movementId)
                .then()
                .body("known", equalTo("rentAccount"))
                .body("parts.rentAccountId", contains(account))
                .body("parts.partId", contains(movementId));

        // When
        Response back = suspend(movementId);
        assign(movementId, toAccount(theirs, "40.00")).then().statusCode(201);
        suspend(movementId).then().statusCode(200);
        Response mine = assign(movementId, toAccount(account, "40.00"));

        // Then
        back.then().statusCode(200).body("known", nullValue()).body("actions[0].kind", equalTo("suspended"));
        mine.then().statusCode(201).body("actions", hasSize(4)).body("parts", hasSize(2));
        assertThat(balance(account)).isEqualByComparingTo("-40.00");
        assertThat(balance(theirs)).isEqualByComparingTo("0.00");
        List<String> sources = Api.get("/rentAccounts/" + account + "/entries")
                .jsonPath()
                .getList("items.findAll { it.source }.source");
        assertThat(sources)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allSatisfy(source ->
                        Api.get("/movements?source=" + source).then().body("items.movementId", contains(movementId)));
        Api.get("/movements?source=" + Ids.next()).then().statusCode(200).body("total", equalTo(0));
        Api.get("/rentAccounts/" + account + "/entries")
                .then()
                .body("items.kind", contains("payment", "reversal", "payment"))
                .body("items[1].ground", equalTo("backToQueue"));
        Api.get("/bankStatements/" + mine.jsonPath().getString("bankStatementId"))
                .then()
                .body("unmatched", equalTo(0));
    }

    @Test
    void putsBackOnlyWhatIsBooked() {
        // Given
        String movementId = bank.queued("50.00", "huur", Bank.PAYER);

        // When
        Response queued = suspend(movementId);
        Response unknown = suspend(Ids.next().toString());
        Response silent = Api.post("/movements/" + movementId + "/suspense", Map.of());

        // Then
        queued.then().statusCode(409).body("type", endsWith(":arrears:movementNotBooked"));
        unknown.then().statusCode(404);
        silent.then().statusCode(400).body("issues.name", contains("reason"));
    }

    @Test
    void aDepositThatIsLearnedWhileSomebodyAssignsItsPaymentTakesItOrLeavesIt() {
        for (int round = 0; round < 5; round++) {
            // Given
            String own = StructuredCommunication.issue(DEPOSIT_BASE.incrementAndGet())
                    .formatted();
            UUID tenancy = Ids.next();
            UUID depositId = Ids.next();
            Api.importCoda(bank.statement()
                            .structured(new BigDecimal("9.00"), Bank.DAY, own, Bank.PAYER, "V", "E")
                            .bytes())
                    .then()
                    .body("unmatched", equalTo(1));
            String movementId = bank.queue().jsonPath().getString("items[-1].movementId");

            // When
            new Others(tenancy).depositTells("deposits.notify.requested", Others.requested(tenancy, depositId, own));
            int assigned = assign(movementId, toAccount(account, "9.00")).statusCode();

            // Then
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> count("deposit_communication", "deposit_id = '" + depositId + "'") == 1);
            Api.get("/movements/" + movementId)
                    .then()
                    .body("known", equalTo(assigned == 201 ? "assigned" : "deposit"))
                    .body("parts", hasSize(1));
            if (assigned == 201) {
                assertThat(TestTopics.read(Others.ARREARS, tenancy)).isEmpty();
            }
        }
    }

    @Test
    void listsTheMovementsOfAStatement() {
        // Given
        String statement = Api.importCoda(bank.statement()
                        .free(new BigDecimal("10.00"), Bank.DAY, "een", Bank.PAYER, "Voorbeeld", "E1")
                        .free(new BigDecimal("20.00"), Bank.DAY, "twee", Bank.PAYER, "Voorbeeld", "E2")
                        .bytes())
                .jsonPath()
                .getString("statements[0].bankStatementId");

        // When
        JsonPath first = Api.get("/bankStatements/" + statement + "/movements?pageSize=1")
                .jsonPath();
        JsonPath second = Api.call().get(first.getString("next")).jsonPath();

        // Then
        assertThat(first.getInt("total")).isEqualTo(2);
        assertThat(first.getList("items.communication")).containsExactly("een");
        assertThat(second.getList("items.communication")).containsExactly("twee");
        assertThat(second.getList("items.place")).containsExactly(2);
        Api.get("/bankStatements/" + Ids.next() + "/movements").then().statusCode(404);
    }

    @Test
    void dismissesWhatIsAnotherMatterAndTakesItBack() {
        // Given
        String movementId = bank.queued("-3.50", "kosten", "");
        assign(movementId, toAccount(account, "3.50"))
                .then()
                .statusCode(409)
                .body("type", endsWith(":arrears:movementNotReceived"));

        // When
        Response dismissed =
                Api.post("/unmatchedMovements/" + movementId + "/dismissal", Map.of("reason", "costs of the bank"));

        // Then
        dismissed.then().statusCode(201).body("known", equalTo("otherMatter"));
        bank.queue().then().body("total", equalTo(0));
        suspend(movementId).then().statusCode(200);
        bank.queue().then().body("total", equalTo(1));
    }

    @Test
    void filtersTheQueue() {
        // Given
        bank.queued("10.00", "a", Bank.PAYER);
        bank.queued("20.00", "b", Bank.PAYER);
        bank.queued("-5.00", "c", Bank.PAYER);
        String all = "/unmatchedMovements?account=" + bank.account();

        // Then
        Api.get(all + "&minAmount=0").then().body("total", equalTo(2));
        Api.get(all + "&minAmount=15&maxAmount=20.00").then().body("items.communication", contains("b"));
        Api.get(all + "&from=2019-04-09").then().body("total", equalTo(0));
        Api.get(all + "&from=2019-04-08&until=2019-04-08").then().body("total", equalTo(3));
        Api.get(all + "&from=2019-04-08&until=2019-04-07")
                .then()
                .statusCode(400)
                .body("issues.name", contains("until"));
        Api.get(all + "&minAmount=x").then().statusCode(400).body("issues.name", contains("minAmount"));
        Response first = Api.get(all + "&pageSize=2");
        first.then().body("items", hasSize(2)).body("total", equalTo(3));
        Api.call()
                .urlEncodingEnabled(false)
                .get(first.jsonPath().getString("next"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].communication", equalTo("c"));
    }
}
