package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.comparesEqualTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TestEvent;
import be.huurwerk.testsupport.TestTopics;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money that the bank moves for deposits: paid back, come back, and told to a deposit by mistake. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class MoneyOfDepositsTest {

    private static final AtomicLong COMMUNICATIONS = new AtomicLong(280_000_000L);

    private final Bank bank = new Bank();
    private final UUID tenancyId = Ids.next();
    private final Others others = new Others(tenancyId);
    private final UUID depositId = Ids.next();
    private final UUID refundId = Ids.next();
    private final String refund = "HD" + refundId.toString().replace("-", "");
    private final String communication =
            StructuredCommunication.issue(COMMUNICATIONS.incrementAndGet()).formatted();
    private final UUID fileId = Ids.next();
    private long fileSequence;
    private String account;

    @BeforeEach
    void anAccountAndADepositAreKnown() {
        Api.businessDate("2019-07-20");
        others.tenancyTells("tenancies.notify.signed", Others.signed(tenancyId, "2019-03-01"));
        account = Api.account(tenancyId).getString("items[0].rentAccountId");
        others.depositTells("deposits.notify.requested", Others.requested(tenancyId, depositId, communication));
    }

    private static List<TestEvent> told(UUID subject, String type) {
        return TestTopics.read(Others.ARREARS, subject).stream()
                .filter(event -> event.type().equals(type))
                .toList();
    }

    private static TestEvent returned(UUID subject) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> told(subject, "depositRefunds.notify.returned"), events -> events.size() == 1)
                .get(0);
    }

    /** deposit-service ordered the refund, alone in a file, and arrears heard of it. */
    private void ordered(String amount) {
        tellOrdered(amount);
        Sql sql = new Sql(Arc.container().instance(DataSource.class).get());
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> sql.first(
                                "select 1 from deposit_refund where refund_id = ?", row -> row.getInt(1), refundId)
                        .isPresent());
    }

    private void tellOrdered(String amount) {
        fileTells("refundFiles.notify.ordered", amount);
    }

    private void fileTells(String type, String amount) {
        ObjectNode told = EventSchemas.example(type).put("refundFileId", fileId.toString());
        ((ObjectNode) told.get("refunds").get(0))
                .put("refundId", refundId.toString())
                .put("endToEndId", refund)
                .put("amount", new BigDecimal(amount));
        TestTopics.tell("huurwerk.deposit.v1", type, fileId, ++fileSequence, told);
    }

    private static TestEvent paid(UUID subject) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> told(subject, "depositRefunds.notify.paid"), events -> events.size() == 1)
                .get(0);
    }

    private Response moved(String amount, String endToEndId) {
        return Api.importCoda(bank.statement()
                .free(new BigDecimal(amount), Bank.DAY, "waarborg", Bank.PAYER, "Voorbeeld", endToEndId)
                .bytes());
    }

    @Test
    void aRefundThatCameBackIsToldToTheDepositAndWaitsForNobody() {
        // Given
        ordered("667.00");
        moved("-667.00", refund).then().statusCode(201).body("matched", equalTo(1));
        TestEvent left = paid(refundId);
        EventSchemas.assertMatches(left);
        assertThat(left.data().get("amount").decimalValue()).isEqualByComparingTo("667.00");

        // When
        moved("667.00", refund)
                .then()
                .statusCode(201)
                .body("matched", equalTo(1))
                .body("unmatched", equalTo(0));

        // Then
        TestEvent event = returned(refundId);
        EventSchemas.assertMatches(event);
        assertThat(event.data().get("endToEndId").asText()).isEqualTo(refund);
        assertThat(event.data().get("refundId").asText()).isEqualTo(refundId.toString());
        assertThat(event.data().get("amount").decimalValue()).isEqualByComparingTo("667.00");
        assertThat(event.data().get("bookedOn").asText()).isEqualTo("2019-04-08");
        assertThat(event.data().has("reason")).isFalse();
        Api.get("/movements/" + event.data().get("movementId").asText()).then().body("known", equalTo("depositRefund"));
        bank.queue().then().body("items", hasSize(0));
        Map<String, Object> reconciled = Api.json(Api.get("/reconciliations?pageSize=200&on=" + Bank.DAY))
                .getMap("items.find { it.account == '" + bank.account() + "' }");
        assertThat((BigDecimal) reconciled.get("queued")).isEqualByComparingTo("0.00");
    }

    @Test
    void theBanksReasonIsToldWithIt() {
        // Given
        ordered("50.00");

        // When the bank writes all letters large
        Camt.post(
                        Camt.statement(
                                bank.account(),
                                1,
                                Bank.DAY.toString(),
                                "50.00",
                                Camt.entry(
                                        "50.00",
                                        Bank.DAY.toString(),
                                        "<NtryDtls><TxDtls><Refs><EndToEndId>" + refund.toUpperCase()
                                                + "</EndToEndId></Refs><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls></NtryDtls>")))
                .then()
                .statusCode(201)
                .body("matched", equalTo(1));

        // Then
        TestEvent event = returned(refundId);
        EventSchemas.assertMatches(event);
        assertThat(event.data().get("reason").asText()).isEqualTo("AC04");
        assertThat(event.data().get("endToEndId").asText()).isEqualTo(refund);
    }

    @Test
    void aFileInOneSumIsKnownAndItsReturnIsToldOfTheFile() {
        // Given
        String file = "HDF" + fileId.toString().replace("-", "");
        ordered("1500.00");

        // When
        moved("-1500.00", file).then().statusCode(201).body("matched", equalTo(1));
        moved("1500.00", file).then().statusCode(201).body("matched", equalTo(1));

        // Then
        assertThat(paid(fileId).data().get("endToEndId").asText()).isEqualTo(file);
        TestEvent event = returned(fileId);
        EventSchemas.assertMatches(event);
        assertThat(event.data().get("endToEndId").asText()).isEqualTo(file);
        assertThat(event.data().has("refundId")).isFalse();
    }

    @Test
    void onlyWhatWasOrderedIsKnownOnceAsItLeavesAndOnceAsItComesBack() {
        // Given
        ordered("101.00");

        // When two debits, another one and money of somebody else bear its name, and later two returns
        Api.importCoda(bank.statement()
                        .free(new BigDecimal("-101.00"), Bank.DAY, "terug", Bank.PAYER, "Voorbeeld", refund)
                        .free(new BigDecimal("-101.00"), Bank.DAY, "terug", Bank.PAYER, "Voorbeeld", refund)
                        .free(new BigDecimal("-55.00"), Bank.DAY, "terug", Bank.PAYER, "Voorbeeld", refund)
                        .free(new BigDecimal("77.00"), Bank.DAY, "huur maart", Bank.PAYER, "Proef", refund)
                        .bytes())
                .then()
                .statusCode(201)
                .body("matched", equalTo(1))
                .body("unmatched", equalTo(3));
        moved("100.00", refund).then().statusCode(201).body("unmatched", equalTo(1));
        moved("101.00", refund).then().statusCode(201).body("matched", equalTo(1));
        Api.importCoda(bank.statement()
                        .free(new BigDecimal("101.00"), Bank.DAY, "nog eens", Bank.PAYER, "Voorbeeld", refund)
                        .free(new BigDecimal("0.02"), Bank.DAY, "iets", Bank.PAYER, "Voorbeeld", "E")
                        .bytes())
                .then()
                .statusCode(201)
                .body("unmatched", equalTo(2));

        // Then
        bank.queue().then().body("items.amount", contains(-101.00f, -55.00f, 77.00f, 100.00f, 101.00f, 0.02f));
        paid(refundId);
        returned(refundId);
    }

    @Test
    void aStatementIsBelievedMoreThanTheAnswerOfTheBank() {
        // Given
        ordered("101.00");
        fileTells("refundFiles.notify.rejected", "101.00");

        // When
        moved("-101.00", refund).then().statusCode(201).body("matched", equalTo(1));

        // Then
        paid(refundId);
    }

    @Test
    void aDebitThatCameBeforeItsOrderWasHeardOfLeavesTheQueueThen() {
        // Given
        moved("-101.00", refund).then().statusCode(201).body("unmatched", equalTo(1));

        // When
        tellOrdered("101.00");

        // Then
        paid(refundId);
        bank.queue().then().body("items", hasSize(0));
    }

    @Test
    void whatTheBankTakesBackFromADepositIsToldToIt() {
        // Given
        String movementId = paidToTheDeposit("999.00");

        // When
        Api.importCoda(bank.statement()
                        .unpaid(
                                new BigDecimal("999.00"),
                                Bank.DAY.plusDays(1),
                                "E-" + refund.substring(20),
                                "",
                                Bank.PAYER,
                                "Voorbeeld",
                                "MS03")
                        .bytes())
                .then()
                .statusCode(201)
                .body("matched", equalTo(1));

        // Then
        TestEvent event = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> told(tenancyId, "depositPayments.notify.takenBack"), events -> events.size() == 1)
                .get(0);
        EventSchemas.assertMatches(event);
        assertThat(event.data().get("paymentId").asText()).isEqualTo(movementId);
        assertThat(event.data().get("amount").decimalValue()).isEqualByComparingTo("999.00");
        assertThat(event.data().get("reason").asText()).isEqualTo("MS03");
        Api.get("/movements/" + event.data().get("movementId").asText())
                .then()
                .body("known", equalTo("depositTakenBack"));

        // When the deposit reverses it at the same time
        reversed(movementId, "999.00");
        UUID later = Ids.next();
        others.depositTells(
                "deposits.notify.requested",
                Others.requested(
                        tenancyId,
                        later,
                        StructuredCommunication.issue(COMMUNICATIONS.incrementAndGet())
                                .formatted()));
        Sql sql = new Sql(Arc.container().instance(DataSource.class).get());
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> sql.first(
                                "select 1 from deposit_communication where deposit_id = ?", row -> row.getInt(1), later)
                        .isPresent());

        // Then its money, which is gone, waits in no queue
        bank.queue().then().body("items.movementId", not(hasItem(movementId)));
    }

    @Test
    void listsWhatIsLateOfADepositUntilItIsPaidOrTheDepositHasEnded() {
        // When
        others.depositTells("depositInstalments.notify.overdue", instalment("overdue", 1, "2019-03-15", "81.92"));
        others.depositTells("depositInstalments.notify.overdue", instalment("overdue", 2, "2019-04-15", "81.92"));

        // Then
        late("81.92", "81.92");
        Api.get("/overdueDepositInstalments?tenancyId=" + tenancyId)
                .then()
                .body("items.number", equalTo(List.of(1, 2)))
                .body("items[0].dueOn", equalTo("2019-03-15"))
                .body("items[0].href", equalTo("/deposit/v1/deposits/" + depositId + "/form"));

        // When of the first a part is paid, and of the second all, and that twice
        others.depositTells(
                "depositInstalments.notify.openChanged", instalment("openChanged", 1, "2019-03-15", "20.00"));
        others.depositTells(
                "depositInstalments.notify.openChanged", instalment("openChanged", 2, "2019-04-15", "0.00"));
        others.depositTells(
                "depositInstalments.notify.openChanged", instalment("openChanged", 2, "2019-04-15", "0.00"));

        // Then
        late("20.00");

        // When
        others.depositTells("deposits.notify.settled", Others.settled(tenancyId, depositId, 0.00));

        // Then
        late();
    }

    private ObjectNode instalment(String kind, int number, String dueOn, String open) {
        return EventSchemas.example("depositInstalments.notify." + kind)
                .put("tenancyId", tenancyId.toString())
                .put("depositId", depositId.toString())
                .put("number", number)
                .put("dueOn", dueOn)
                .put("open", new BigDecimal(open));
    }

    private void late(String... open) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Api.get("/overdueDepositInstalments?tenancyId=" + tenancyId)
                        .then()
                        .statusCode(200)
                        .body(
                                "items.open",
                                equalTo(Stream.of(open).map(Float::valueOf).toList())));
    }

    @Test
    void whatOnlyLooksLikeAnIdentifierIsQueued() {
        moved("10.00", refund.substring(0, 33)).then().statusCode(201).body("unmatched", equalTo(1));
        moved("11.00", "HDX" + refund.substring(2)).then().statusCode(201).body("unmatched", equalTo(1));
    }

    private String paidToTheDeposit(String amount) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Api.importCoda(bank.statement()
                                .structured(
                                        new BigDecimal("0.01"),
                                        Bank.DAY,
                                        communication,
                                        Bank.PAYER,
                                        "Voorbeeld",
                                        "E-" + Ids.next().toString().substring(24))
                                .bytes())
                        .then()
                        .statusCode(201)
                        .body("matched", equalTo(1)));
        Api.importCoda(bank.statement()
                        .structured(
                                new BigDecimal(amount),
                                Bank.DAY,
                                communication,
                                Bank.PAYER,
                                "Voorbeeld",
                                "E-" + refund.substring(20))
                        .bytes())
                .then()
                .statusCode(201)
                .body("matched", equalTo(1));
        return paid(amount);
    }

    /** The payment of this amount that the deposit was told of. */
    private String paid(String amount) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> told(tenancyId, "depositPayments.notify.received").stream()
                                .filter(event -> event.data()
                                                .get("amount")
                                                .decimalValue()
                                                .compareTo(new BigDecimal(amount))
                                        == 0)
                                .map(event -> event.data().get("paymentId").asText())
                                .toList(),
                        found -> found.size() == 1)
                .get(0);
    }

    private void reversed(String paymentId, String amount) {
        others.depositTells(
                "depositPayments.notify.reversed",
                EventSchemas.example("depositPayments.notify.reversed")
                        .put("tenancyId", tenancyId.toString())
                        .put("depositId", depositId.toString())
                        .put("paymentId", paymentId)
                        .put("amount", new BigDecimal(amount)));
    }

    private JsonPath awaitQueued(String movementId) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> bank.queue().jsonPath(),
                        queue -> queue.getList("items.movementId").contains(movementId));
    }

    private BigDecimal balance() {
        return Api.account(tenancyId).getObject("items[0].balance", BigDecimal.class);
    }

    @Test
    void aPaymentThatWasNotForTheDepositIsInTheQueueAgain() {
        // Given
        String movementId = paidToTheDeposit("316.10");

        // When
        reversed(movementId, "316.10");

        // Then
        assertThat(awaitQueued(movementId)
                        .getString("items.find { it.movementId == '" + movementId + "' }.queueReason"))
                .isEqualTo("reversedByDeposit");
        Api.get("/movements/" + movementId)
                .then()
                .body("actions.kind", contains("suspended"))
                .body("actions[0].client", equalTo("deposit-service"));

        // When it is told again, and the deposit is asked for again
        reversed(movementId, "316.10");
        others.depositTells("deposits.notify.requested", Others.requested(tenancyId, depositId, communication));
        Api.post("/unmatchedMovements/" + movementId + "/assignment", toTheRent("316.10"))
                .then()
                .statusCode(201);

        // Then
        assertThat(balance()).isEqualByComparingTo("-316.10");
        Api.get("/movements/" + movementId).then().body("known", equalTo("assigned"));
        assertThat(paid("316.10")).isEqualTo(movementId);
    }

    private Map<String, Object> toTheRent(String amount) {
        return Map.of("parts", List.of(Map.of("rentAccountId", account, "amount", new BigDecimal(amount))));
    }

    @Test
    void ofASplitOverTwoDepositsOnlyWhatOneGivesBackIsInTheQueueUntilTheOtherDoes() {
        // Given
        UUID otherDepositId = Ids.next();
        others.depositTells(
                "deposits.notify.requested",
                Others.requested(
                        tenancyId,
                        otherDepositId,
                        StructuredCommunication.issue(COMMUNICATIONS.incrementAndGet())
                                .formatted()));
        String movementId = bank.queued("150.00", "twee waarborgen", Bank.PAYER);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Api.post(
                                "/unmatchedMovements/" + movementId + "/assignment",
                                Map.of(
                                        "parts",
                                        List.of(
                                                Map.of("rentAccountId", account, "amount", new BigDecimal("30.00")),
                                                Map.of("depositId", depositId, "amount", new BigDecimal("50.00")),
                                                Map.of(
                                                        "depositId",
                                                        otherDepositId,
                                                        "amount",
                                                        new BigDecimal("70.00")))))
                        .then()
                        .statusCode(201));

        // When
        reversed(paid("50.00"), "50.00");

        // Then
        JsonPath queue = awaitQueued(movementId);
        assertThat(queue.getFloat("items.find { it.movementId == '" + movementId + "' }.openAmount"))
                .isEqualTo(50.00f);
        assertThat(balance()).isEqualByComparingTo("-30.00");
        Map<String, Object> reconciled = Api.json(Api.get("/reconciliations?pageSize=200&on=" + Bank.DAY))
                .getMap("items.find { it.account == '" + bank.account() + "' }");
        assertThat((BigDecimal) reconciled.get("queued")).isEqualByComparingTo("50.00");
        assertThat((BigDecimal) reconciled.get("deposits")).isEqualByComparingTo("70.00");
        assertThat((BigDecimal) reconciled.get("rentAccounts")).isEqualByComparingTo("30.00");
        assertThat((Boolean) reconciled.get("balanced")).isTrue();
        for (String refused : List.of("dismissal", "refund")) {
            Api.post("/unmatchedMovements/" + movementId + "/" + refused, Map.of("reason", "not ours"))
                    .then()
                    .statusCode(409)
                    .body("type", endsWith(":arrears:movementPartlyBooked"));
        }
        Api.post("/unmatchedMovements/" + movementId + "/assignment", toTheRent("150.00"))
                .then()
                .statusCode(400);

        // When the rest is assigned, and the other deposit gives its part back too
        Api.post("/unmatchedMovements/" + movementId + "/assignment", toTheRent("50.00"))
                .then()
                .statusCode(201);
        assertThat(balance()).isEqualByComparingTo("-80.00");
        reversed(paid("70.00"), "70.00");

        // Then all of it is in the queue
        awaitQueued(movementId);
        assertThat(balance()).isEqualByComparingTo("0.00");
        Api.post("/unmatchedMovements/" + movementId + "/assignment", toTheRent("150.00"))
                .then()
                .statusCode(201);
    }

    @Test
    void aSplitOfWhichTheDepositGivesItsPartBackIsInTheQueueWhole() {
        // Given
        String movementId = bank.queued("150.00", "huur en waarborg", Bank.PAYER);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Api.post(
                                "/unmatchedMovements/" + movementId + "/assignment",
                                Map.of(
                                        "parts",
                                        List.of(
                                                Map.of("rentAccountId", account, "amount", new BigDecimal("100.00")),
                                                Map.of("depositId", depositId, "amount", new BigDecimal("50.00")))))
                        .then()
                        .statusCode(201));
        String partId = paid("50.00");
        Api.post("/movements/" + movementId + "/suspense", Map.of("reason", "another household"))
                .then()
                .statusCode(409)
                .body("type", endsWith(":arrears:depositPaymentTold"));
        assertThat(balance()).isEqualByComparingTo("-100.00");

        // When
        reversed(partId, "50.00");

        // Then
        awaitQueued(movementId);
        assertThat(balance()).isEqualByComparingTo("0.00");
        Api.get("/movements/" + movementId)
                .then()
                .body("amount", comparesEqualTo(150.00f))
                .body("parts.undone", contains(true, true));
        Api.post("/unmatchedMovements/" + movementId + "/assignment", toTheRent("150.00"))
                .then()
                .statusCode(201);
        assertThat(balance()).isEqualByComparingTo("-150.00");
        bank.queue().then().body("items.movementId", not(hasItem(movementId)));
    }
}
