package be.huurwerk.deposit.formchoice;

import static be.huurwerk.deposit.Story.caller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.deposit.Story;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.Papers;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TestEvent;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The forms of a deposit from the agreement to the end: 983.00, and 16.00 of costs. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class FormStoryTest {

    private final Story story = new Story();
    private String deposit;

    @BeforeEach
    void aDepositIsAsked() {
        Story.today(LocalDate.of(2019, 2, 20));
        deposit = "/deposit/v1/deposits/"
                + story.signed(LocalDate.of(2019, 2, 15)).depositId();
    }

    @Test
    void agreesInstalmentsWithTheFeeOfTheYearAndTellsWhichAreLate() {
        // When
        choose("{\"form\": \"instalmentsToLandlord\", \"plan\": {\"instalments\": 3, \"firstDueOn\": \"2019-03-01\"}}")
                .statusCode(200)
                .body("fee", equalTo(13.00f))
                .body("plan.amount", equalTo(List.of(327.67f, 327.67f, 327.66f)))
                .body("plan.dueOn", equalTo(List.of("2019-03-01", "2019-04-01", "2019-05-01")));
        // and agreed once more as it is, nothing changes
        String version = caller().get(deposit).header("ETag");
        choose("{\"form\": \"instalmentsToLandlord\", \"plan\": {\"instalments\": 3, \"firstDueOn\": \"2019-03-01\"}}")
                .statusCode(200)
                .body("fee", equalTo(13.00f));
        assertThat(caller().get(deposit).header("ETag")).isEqualTo(version);
        caller().get(deposit)
                .then()
                .body("costs", equalTo(29.00f))
                .body("due", equalTo(1012.00f))
                .body("form", equalTo("instalmentsToLandlord"))
                .body("status", equalTo("requested"));
        TestEvent planned = story.told(2).get(1);
        assertThat(planned.data().get("firstInstalmentOpen").decimalValue()).isEqualByComparingTo("356.67");
        EventSchemas.assertMatches(planned);
        assertThat(plansTold()).containsExactly("1 2019-03-01 327.67, 2 2019-04-01 327.67, 3 2019-05-01 327.66");

        // When: the first is paid with the costs, of the second a part
        Story.today(LocalDate.of(2019, 2, 28));
        story.bankPayment(UUID.randomUUID(), LocalDate.of(2019, 2, 28), "400.00");
        awaitBalance(612.00f);
        Story.today(LocalDate.of(2019, 4, 1));
        run("2019-04-01");

        // Then: due today, and late from tomorrow on
        TestEvent due = told("depositInstalments.notify.due");
        assertThat(due.data().get("number").asInt()).isEqualTo(2);
        assertThat(due.data().get("open").decimalValue()).isEqualByComparingTo("284.34");
        EventSchemas.assertMatches(due);
        assertThat(overdue()).isEmpty();

        // When
        Story.today(LocalDate.of(2019, 4, 2));
        run("2019-04-02");
        run("2019-04-02");

        // Then: once
        TestEvent late = told("depositInstalments.notify.overdue");
        EventSchemas.assertMatches(late);
        assertThat(late.data().get("dueOn").asText()).isEqualTo("2019-04-01");
        assertThat(overdue()).containsExactly(284.34f);
        assertThat(story.told(1).stream().map(TestEvent::type).filter(type -> type.startsWith("depositInstalments")))
                .containsExactly(
                        "depositInstalments.notify.agreed",
                        "depositInstalments.notify.due",
                        "depositInstalments.notify.overdue");

        // When a part of it is paid, and then the rest: nothing is late
        UUID rest = UUID.randomUUID();
        story.bankPayment(UUID.randomUUID(), LocalDate.of(2019, 4, 2), "84.34")
                .bankPayment(rest, LocalDate.of(2019, 4, 2), "200.00");
        awaitBalance(327.66f);
        assertThat(overdue()).isEmpty();
        assertThat(openTold()).containsExactly("200.00", "0.00");

        // When the bank takes the rest back, it is late once more
        story.bankTakesBack(
                UUID.fromString(deposit.substring(deposit.lastIndexOf('/') + 1)), rest, "200.00", "2019-04-02");
        awaitBalance(527.66f);
        Story.today(LocalDate.of(2019, 4, 3));
        run("2019-04-03");
        assertThat(overdue()).containsExactly(200.00f);

        // When it is given in another form, nothing of the plan is asked
        choose(
                        "{\"form\": \"bankGuarantee\", \"paidMoney\": \"stays\", \"security\": {\"issuer\": \"B\", \"reference\": \"1\","
                                + " \"issuedOn\": \"2019-04-03\"}}")
                .statusCode(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(openTold()).containsExactly("200.00", "0.00", "0.00"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(plansTold())
                        .containsExactly("1 2019-03-01 327.67, 2 2019-04-01 327.67, 3 2019-05-01 327.66", ""));
    }

    /** The instalments that were told, once for each time that they were agreed; none after another form. */
    private List<String> plansTold() {
        return story.told(3).stream()
                .filter(event -> event.type().equals("depositInstalments.notify.agreed"))
                .peek(EventSchemas::assertMatches)
                .map(event -> StreamSupport.stream(
                                event.data().get("instalments").spliterator(), false)
                        .map(one -> one.get("number").asInt() + " "
                                + one.get("dueOn").asText() + " "
                                + one.get("amount").decimalValue().setScale(2))
                        .collect(Collectors.joining(", ")))
                .toList();
    }

    /** What was told to be open of instalments that are late. */
    private List<String> openTold() {
        return story.told(1).stream()
                .filter(event -> event.type().equals("depositInstalments.notify.openChanged"))
                .peek(EventSchemas::assertMatches)
                .map(event ->
                        event.data().get("open").decimalValue().setScale(2).toString())
                .toList();
    }

    @Test
    void countsAGuaranteeAsPresentAndSettlesWithWhatIsClaimedOfIt() {
        // When
        choose(guarantee("")).statusCode(200).body("security.amount", equalTo(983.00f));

        // Then: the keys may go, the costs are due
        caller().get(deposit)
                .then()
                .body("status", equalTo("partlyPaid"))
                .body("due", equalTo(16.00f))
                .body("secured", equalTo(983.00f));
        TestEvent told = story.told(2).get(1);
        assertThat(told.type()).isEqualTo("deposits.notify.paymentBooked");
        assertThat(told.data().get("status").asText()).isEqualTo("partlyPaid");
        EventSchemas.assertMatches(told);
        story.bankPayment(UUID.randomUUID(), LocalDate.of(2019, 2, 20), "16.00");
        awaitBalance(0.00f);
        refused(security("call", "{\"calledOn\": \"2019-02-20\", \"amount\": 10.00}"), "depositRuns");
        refused(security("release", "{\"releasedOn\": \"2019-02-20\"}"), "depositRuns");

        // When: 700.00 are owed at the end
        Story.today(LocalDate.of(2019, 9, 20));
        story.noticeGiven().departed().finalBalance("700.00", "0.00");
        await().atMost(Duration.ofSeconds(20)).until(() -> "security".equals(waitsFor()));
        refused(security("call", "{\"calledOn\": \"2019-09-20\", \"amount\": 700.01}"), "moreThanOwed");
        security("call", "{\"calledOn\": \"2019-09-20\", \"amount\": 700.00}")
                .statusCode(201)
                .body("balance", equalTo(700.00f));
        refused(security("call", "{\"calledOn\": \"2019-09-20\", \"amount\": 0.01}"), "moreThanOwed");
        caller().get(deposit).then().body("status", equalTo("inSettlement"));

        // When the bank pays it by the deposit's own communication
        story.bankPayment(UUID.randomUUID(), LocalDate.of(2019, 9, 20), "700.00");

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> caller().get(deposit)
                        .then()
                        .body("status", equalTo("settled"))
                        .body("settlement.applied", equalTo(700.00f))
                        .body("settlement.refund", equalTo(0.00f)));
        assertThat(told("deposits.notify.settled").data().get("applied").decimalValue())
                .isEqualByComparingTo("700.00");
        assertThat(waitsFor()).isEqualTo("security");

        // When
        security("release", "{\"releasedOn\": \"2019-09-20\"}").statusCode(201).body("status", equalTo("settled"));

        // Then
        assertThat(waitsFor()).isNull();
        refused(security("release", "{\"releasedOn\": \"2019-09-20\"}"), "nothingSecured");
    }

    @Test
    void waitsForNothingOfAGuaranteeThatWasClaimedWholeAndPaid() {
        // Given: more is owed than it stands for
        choose(guarantee("")).statusCode(200);
        Story.today(LocalDate.of(2019, 9, 20));
        story.finalBalance("1200.00", "0.00");
        await().atMost(Duration.ofSeconds(20)).until(() -> "security".equals(waitsFor()));
        security("call", "{\"calledOn\": \"2019-09-20\", \"amount\": 983.00}").statusCode(201);
        assertThat(waitsFor()).isEqualTo("security");

        // When
        story.bankPayment(UUID.randomUUID(), LocalDate.of(2019, 9, 20), "999.00");

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> caller().get(deposit).then().body("status", equalTo("settled")));
        assertThat(waitsFor()).isNull();
    }

    @Test
    void takesNoPaperOfAnotherDepositAsItsEvidence() {
        // Given
        UUID another = new Story().signed(LocalDate.of(2019, 2, 15)).depositId();
        String documentId = caller().contentType("application/pdf")
                .body(Papers.pdf("a guarantee"))
                .post("/deposit/v1/documents?kind=guarantee&depositId=" + another)
                .then()
                .statusCode(201)
                .extract()
                .path("documentId");

        // When / Then
        choose(
                        "{\"form\": \"bankGuarantee\", \"security\": {\"issuer\": \"B\", \"reference\": \"1\", \"issuedOn\": \"2019-02-19\","
                                + " \"documentId\": \"" + documentId + "\"}}")
                .statusCode(400)
                .body("issues.name", equalTo(List.of("security.documentId")));
        caller().get(deposit).then().body("form", equalTo("landlordAccount"));
    }

    @Test
    void settlesWithoutAGuaranteeThatIsReleased() {
        // Given
        choose(guarantee("")).statusCode(200);
        Story.today(LocalDate.of(2019, 9, 20));
        story.finalBalance("700.00", "0.00");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> security("call", "{\"calledOn\": \"2019-09-20\", \"amount\": 50.00}")
                                .extract()
                                .statusCode()
                        == 201);
        // and nothing is done of a day on which the deposit could not be settled, or released before it was claimed
        security("call", "{\"calledOn\": \"2019-08-30\", \"amount\": 1.00}")
                .statusCode(400)
                .body("issues.name", equalTo(List.of("calledOn")));
        security("release", "{\"releasedOn\": \"2019-09-19\"}")
                .statusCode(400)
                .body("issues.name", equalTo(List.of("releasedOn")));
        // and a claim that was a mistake is taken back, but not more than was claimed
        refused(security("call/reversal", "{\"amount\": 50.01, \"reason\": \"mistyped\"}"), "calledIsPaid");
        security("call/reversal", "{\"amount\": 20.00, \"reason\": \"mistyped\"}")
                .statusCode(200)
                .body("called", equalTo(30.00f))
                .body("calledOn", equalTo("2019-09-20"))
                .body("balance", equalTo(46.00f));
        security("call/reversal", "{\"amount\": 30.00, \"reason\": \"mistyped\"}")
                .statusCode(200)
                .body("called", equalTo(0.00f))
                .body("calledOn", nullValue());
        security("call", "{\"calledOn\": \"2019-09-20\", \"amount\": 50.00}").statusCode(201);
        // and what was claimed is not dropped unseen
        refused(security("release", "{\"releasedOn\": \"2019-09-20\"}"), "calledNotPaid");
        caller().get(deposit).then().body("status", equalTo("inSettlement")).body("balance", equalTo(66.00f));
        // When
        security("release", "{\"releasedOn\": \"2019-09-20\", \"calledGivenUp\": true}")
                .statusCode(201);
        // Then
        caller().get(deposit)
                .then()
                .body("status", equalTo("settled"))
                .body("settlement.applied", equalTo(0.00f))
                .body("balance", equalTo(16.00f));
    }

    @Test
    void returnsWhatWasPaidWhenAGuaranteeTakesItsPlace() {
        // Given: 300.00 of the deposit
        UUID paymentId = UUID.randomUUID();
        story.bankPayment(paymentId, LocalDate.of(2019, 2, 18), "316.00");
        awaitBalance(683.00f);
        choose(guarantee("")).statusCode(400).body("issues.name", hasItem("paidMoney"));

        // When
        choose(guarantee(", \"paidMoney\": \"goesBack\"")).statusCode(200);

        // Then
        caller().get(deposit)
                .then()
                .body("held", equalTo(0.00f))
                .body("surplus", equalTo(300.00f))
                .body("status", equalTo("paid"));
        caller().get(deposit + "/statement").then().body("items.kind", equalTo(List.of("payment", "formChanged")));
        refused(
                caller().contentType("application/json")
                        .body("{\"reason\": \"another's\"}")
                        .post(deposit + "/payments/" + paymentId + "/reversal")
                        .then(),
                "moneyHasLeft");
        caller().contentType("application/json")
                .body(
                        "{\"source\": \"surplus\", \"amount\": 300.00, \"iban\": \"BE71096123456769\", \"accountHolder\": \"V\"}")
                .post(deposit + "/refunds")
                .then()
                .statusCode(201);

        // When the guarantee ends on the way, the deposit is due again
        choose("{\"form\": \"landlordAccount\"}").statusCode(200).body("security", nullValue());
        caller().get(deposit).then().body("due", equalTo(999.00f)).body("balance", equalTo(983.00f));
    }

    @Test
    void usesWhatIsToBeReturnedForWhatIsDueOnTheSameDeposit() {
        // Given: 300.00 of the deposit, which are to be returned
        story.bankPayment(UUID.randomUUID(), LocalDate.of(2019, 2, 18), "316.00");
        awaitBalance(683.00f);
        choose(guarantee(", \"paidMoney\": \"goesBack\"")).statusCode(200);
        caller().get(deposit).then().body("surplus", equalTo(300.00f));

        // When
        choose("{\"form\": \"landlordAccount\"}").statusCode(200);

        // Then
        caller().get(deposit)
                .then()
                .body("surplus", equalTo(0.00f))
                .body("held", equalTo(300.00f))
                .body("paid", equalTo(316.00f))
                .body("balance", equalTo(683.00f));
        caller().get(deposit + "/statement")
                .then()
                .body("items.kind", equalTo(List.of("payment", "formChanged", "surplusUsed")));
    }

    @Test
    void usesWhatWasAskedBackForWhatIsDueOnceTheRefundIsRefused() {
        // Given: 300.00 of the deposit are asked back, and then due again
        story.bankPayment(UUID.randomUUID(), LocalDate.of(2019, 2, 18), "316.00");
        awaitBalance(683.00f);
        choose(guarantee(", \"paidMoney\": \"goesBack\"")).statusCode(200);
        String refund = caller().contentType("application/json")
                .body(
                        "{\"source\": \"surplus\", \"amount\": 300.00, \"iban\": \"BE71096123456769\", \"accountHolder\": \"V\"}")
                .post(deposit + "/refunds")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        choose("{\"form\": \"landlordAccount\"}").statusCode(200);
        caller().get(deposit).then().body("surplus", equalTo(300.00f)).body("balance", equalTo(983.00f));

        // When
        caller().contentType("application/json")
                .body("{\"decision\": \"refused\", \"reason\": \"it is due again\"}")
                .post(refund + "/decision")
                .then()
                .statusCode(200);

        // Then
        caller().get(deposit).then().body("surplus", equalTo(0.00f)).body("balance", equalTo(683.00f));
    }

    @Test
    void givesOutABlockedAccountWithAnAgreementOfBothOrAJudgmentAlone() {
        // Given: 100.00 are owed at the end
        choose("{\"form\": \"blockedAccount\", \"security\": {\"issuer\": \"Voorbeeldbank\", \"reference\": \"W-78\","
                        + " \"issuedOn\": \"2019-02-19\"}}")
                .statusCode(200);
        Story.today(LocalDate.of(2019, 9, 20));
        story.noticeGiven().departed().finalBalance("100.00", "0.00");
        await().atMost(Duration.ofSeconds(20)).until(() -> "security".equals(waitsFor()));
        String call = "{\"calledOn\": \"2019-09-20\", \"amount\": 100.00";
        String release = "{\"releasedOn\": \"2019-09-20\", \"calledGivenUp\": true";

        // When / Then
        for (String refused : List.of("}", paper("correspondence"))) {
            security("call", call + refused).statusCode(400).body("issues.name", equalTo(List.of("documentId")));
            security("release", release + refused).statusCode(400).body("issues.name", equalTo(List.of("documentId")));
        }
        security("call", call + paper("releaseAgreement")).statusCode(201).body("called", equalTo(100.00f));
        security("release", release + paper("judgment")).statusCode(201).body("status", equalTo("settled"));
    }

    /** The rest of a body, which names a document of the deposit. */
    private String paper(String kind) {
        String documentId = caller().contentType("application/pdf")
                .body(Papers.pdf(kind))
                .post("/deposit/v1/documents?kind=" + kind + "&depositId="
                        + deposit.substring(deposit.lastIndexOf('/') + 1))
                .then()
                .statusCode(201)
                .extract()
                .path("documentId");
        return ", \"documentId\": \"" + documentId + "\"}";
    }

    @Test
    void refusesWhatIsNoFormAndChangesNothing() {
        // When / Then
        choose("{\"form\": \"instalmentsToLandlord\", \"plan\": {\"instalments\": 19}}")
                .statusCode(400)
                .body("issues.name", hasItem("plan.instalments"));
        choose("{\"form\": \"bankGuarantee\", \"plan\": {\"instalments\": 2}}")
                .statusCode(400)
                .body("issues.name", equalTo(List.of("plan", "security")));
        choose("{\"form\": \"landlordAccount\", \"agreedOn\": \"2019-02-21\"}")
                .statusCode(400)
                .body("issues.name", hasItem("agreedOn"));
        caller().contentType("application/json")
                .body("{\"form\": \"landlordAccount\"}")
                .put(deposit + "/form")
                .then()
                .statusCode(428);
        caller().contentType("application/json")
                .header("If-Match", "\"0.x\"")
                .body("{\"form\": \"landlordAccount\"}")
                .put(deposit + "/form")
                .then()
                .statusCode(412);
        // a year of which the fee is not known
        Story.today(LocalDate.of(2020, 1, 10));
        choose("{\"form\": \"instalmentsToLandlord\", \"plan\": {\"instalments\": 2}}")
                .statusCode(400)
                .body("type", equalTo("urn:problem-type:huurwerk:deposit:parameterUnknown"))
                .body("parameter", equalTo("deposit/instalment-fee"));
        caller().get(deposit + "/form")
                .then()
                .body("form", equalTo("landlordAccount"))
                .body("agreedOn", nullValue());
        refused(security("release", "{\"releasedOn\": \"2019-02-20\"}"), "nothingSecured");
    }

    @Test
    void showsOthersTheFormAndNotWhoStandsSurety() {
        // Given
        choose(guarantee("")).statusCode(200);
        // When
        String shown = RestAssured.given()
                .auth()
                .oauth2(Tokens.client("integrator"))
                .get(deposit + "/form")
                .asString();
        // Then
        assertThat(shown).contains("bankGuarantee", "983.00").doesNotContain("Voorbeeldbank", "W-77");
        // When the file is erased
        story.erased();
        // Then
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !caller().get(deposit + "/form").asString().contains("Voorbeeldbank"));
    }

    private static String guarantee(String more) {
        return "{\"form\": \"bankGuarantee\", \"security\": {\"issuer\": \"Voorbeeldbank\", \"reference\": \"W-77\","
                + " \"issuedOn\": \"2019-02-19\"}" + more + "}";
    }

    private ValidatableResponse choose(String body) {
        return caller().contentType("application/json")
                .header("If-Match", "*")
                .body(body)
                .put(deposit + "/form")
                .then();
    }

    private ValidatableResponse security(String act, String body) {
        return caller().contentType("application/json")
                .body(body)
                .post(deposit + "/security/" + act)
                .then();
    }

    private static void refused(ValidatableResponse answer, String code) {
        answer.statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:deposit:" + code));
    }

    private void awaitBalance(float balance) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> caller().get(deposit).then().body("balance", equalTo(balance)));
    }

    private TestEvent told(String type) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> story.told(1).stream()
                                .filter(event -> event.type().equals(type))
                                .findFirst()
                                .orElse(null),
                        event -> event != null);
    }

    private static void run(String day) {
        String run = caller().contentType("application/json")
                .body("{\"businessDate\": \"" + day + "\"}")
                .post("/deposit/v1/instalmentRuns")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> "completed".equals(caller().get(run).path("status")));
    }

    private List<Float> overdue() {
        return Story.items("/deposit/v1/overdueInstalments").stream()
                .filter(item -> deposit.endsWith((String) item.get("depositId")))
                .map(item -> (Float) item.get("open"))
                .toList();
    }

    private String waitsFor() {
        return Story.items("/deposit/v1/settlements").stream()
                .filter(item -> deposit.endsWith((String) item.get("depositId")))
                .map(item -> (String) item.get("waitsFor"))
                .findFirst()
                .orElse(null);
    }
}
