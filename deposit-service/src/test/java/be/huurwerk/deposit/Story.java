package be.huurwerk.deposit;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.TestEvent;
import be.huurwerk.testsupport.TestTopics;
import be.huurwerk.testsupport.Tokens;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One tenancy as the other services tell it, over the broker, and the deposit as a caller sees it. */
public final class Story {
    public static final String TENANCY_TOPIC = "huurwerk.tenancy.v1";
    public static final String ARREARS_TOPIC = "huurwerk.arrears.v1";
    public static final String DEPOSIT_TOPIC = "huurwerk.deposit.v1";

    private final UUID tenancyId = UUID.randomUUID();
    private long toldByTenancy;
    private long toldByArrears;
    private long toldOfRefunds;
    private boolean departed;

    public UUID tenancyId() {
        return tenancyId;
    }

    public Story signed(LocalDate signedOn) {
        return tellTenancy("tenancies.notify.signed", signedEvent(tenancyId, signedOn));
    }

    /** A contract of 2010 that is taken over with a deposit. */
    public Story takenOver(String on, String depositHeld) {
        ObjectNode signed = signedEvent(tenancyId, LocalDate.of(2010, 2, 15));
        signed.put("contractKind", "indefinite").remove("endDate");
        ObjectNode over = signed.putObject("takenOver").put("on", on).put("rent", new BigDecimal("316.10"));
        over.put("depositHeld", new BigDecimal(depositHeld)).putArray("openItems");
        EventSchemas.assertMatches("tenancies.notify.signed", signed);
        return tellTenancy("tenancies.notify.signed", signed);
    }

    /** Of the tenant a partner with whom the lease was not signed came and went, of whom a share of the deposit is. */
    public Story separated(String depositShare) {
        String partner = UUID.randomUUID().toString();
        ObjectNode joined = change("joined", "2019-06-15");
        ((ObjectNode) joined.at("/members/0")).put("personId", partner);
        ObjectNode separation = change("separation", "2019-06-20").put("depositShare", new BigDecimal(depositShare));
        separation
                .withArray("members")
                .removeAll()
                .addObject()
                .put("personId", partner)
                .put("effect", "left");
        tellTenancy("tenancies.notify.householdChanged", joined);
        return tellTenancy("tenancies.notify.householdChanged", separation);
    }

    /** The tenant who signed died, and somebody inherits. */
    public Story died(UUID heirId, String deceasedId) {
        tellTenancy(
                "tenancies.notify.noticeGiven",
                ofTenancy("tenancies.notify.noticeGiven", tenancyId)
                        .put("noticeId", UUID.randomUUID().toString())
                        .put("reason", "death")
                        .put("diedOn", "2019-08-01"));
        return heirRecorded(heirId, deceasedId);
    }

    public Story heirRecorded(UUID heirId, String deceasedId) {
        return tellTenancy(
                "tenancies.notify.heirRecorded",
                ofTenancy("tenancies.notify.heirRecorded", tenancyId)
                        .put("heirId", heirId.toString())
                        .put("deceasedId", deceasedId));
    }

    /** The heir was entered by mistake. */
    public Story heirAnnulled(UUID heirId, String deceasedId) {
        return tellTenancy(
                "tenancies.notify.heirAnnulled",
                ofTenancy("tenancies.notify.heirAnnulled", tenancyId)
                        .put("heirId", heirId.toString())
                        .put("deceasedId", deceasedId));
    }

    private ObjectNode change(String kind, String on) {
        return ofTenancy("tenancies.notify.householdChanged", tenancyId)
                .put("householdChangeId", UUID.randomUUID().toString())
                .put("kind", kind)
                .put("on", on);
    }

    public Story noticeGiven() {
        return tellTenancy("tenancies.notify.noticeGiven", ofTenancy("tenancies.notify.noticeGiven", tenancyId));
    }

    /** The keys are back on 30 August 2019, the lease ends a day later. */
    public Story departed() {
        departed = true;
        return tellTenancy("tenancies.notify.departed", ofTenancy("tenancies.notify.departed", tenancyId));
    }

    /** The tenancy was a mistake. */
    public Story annulled() {
        return tellTenancy("tenancies.notify.annulled", ofTenancy("tenancies.notify.annulled", tenancyId));
    }

    public Story erased() {
        return tellTenancy("tenancies.notify.erased", ofTenancy("tenancies.notify.erased", tenancyId));
    }

    public Story bankPayment(UUID paymentId, LocalDate receivedOn, String amount) {
        return tellArrears("depositPayments.notify.received", paymentEvent(tenancyId, paymentId, receivedOn, amount));
    }

    /** The bank's door went back to a moment before the payment, and read its statement again. */
    public Story bankPaymentToldAgain(UUID first, UUID again, LocalDate receivedOn, String amount) {
        ObjectNode told = paymentEvent(tenancyId, first, receivedOn, amount).put("paymentId", again.toString());
        return tellArrears("depositPayments.notify.received", told);
    }

    /** As the example of the contract: 1032.10. It is told of a household that is gone, which is told as well. */
    public Story finalBalance() {
        return finalBalance(ofTenancy("rentAccounts.notify.finalBalance", tenancyId));
    }

    public Story debtSettlementOpened(UUID debtSettlementId, String admissibleOn) {
        return tellArrears(
                "debtSettlements.notify.opened",
                ofTenancy("debtSettlements.notify.opened", tenancyId)
                        .put("debtSettlementId", debtSettlementId.toString())
                        .put("admissibleOn", admissibleOn));
    }

    public Story debtSettlementClosed(UUID debtSettlementId, String closedOn) {
        return tellArrears(
                "debtSettlements.notify.closed",
                ofTenancy("debtSettlements.notify.closed", tenancyId)
                        .put("debtSettlementId", debtSettlementId.toString())
                        .put("closedOn", closedOn));
    }

    public Story debtSettlementAnnulled(UUID debtSettlementId) {
        return tellArrears(
                "debtSettlements.notify.annulled",
                ofTenancy("debtSettlements.notify.annulled", tenancyId)
                        .put("debtSettlementId", debtSettlementId.toString()));
    }

    /** A statement shows that a refund left. */
    public Story refundPaid(UUID subject, String endToEndId, UUID movementId, String amount) {
        ObjectNode told = EventSchemas.example("depositRefunds.notify.paid")
                .put("endToEndId", endToEndId)
                .put("movementId", movementId.toString())
                .put("amount", new BigDecimal(amount));
        TestTopics.tell(ARREARS_TOPIC, "depositRefunds.notify.paid", subject, ++toldOfRefunds, told);
        return this;
    }

    /** The bank took back what it had told as a payment. */
    public Story bankTakesBack(UUID depositId, UUID paymentId, String amount, String on) {
        return tellArrears(
                "depositPayments.notify.takenBack",
                ofTenancy("depositPayments.notify.takenBack", tenancyId)
                        .put("depositId", depositId.toString())
                        .put("paymentId", paymentId.toString())
                        .put("amount", new BigDecimal(amount))
                        .put("bookedOn", on));
    }

    /** What was paid back came back to the landlord's account. */
    public Story refundReturned(UUID subject, String endToEndId, UUID movementId, String amount) {
        ObjectNode told = EventSchemas.example("depositRefunds.notify.returned")
                .put("endToEndId", endToEndId)
                .put("movementId", movementId.toString())
                .put("amount", new BigDecimal(amount));
        TestTopics.tell(ARREARS_TOPIC, "depositRefunds.notify.returned", subject, ++toldOfRefunds, told);
        return this;
    }

    /** As {@link #finalBalance()}, of other amounts. */
    public Story finalBalance(String rent, String damage) {
        return finalBalance(finalBalanceEvent(tenancyId, rent, damage));
    }

    /** Rent is owed, of which a debt settlement freezes a part. */
    public Story frozenBalance(String rent, String frozen) {
        return finalBalance(
                finalBalanceEvent(tenancyId, rent, "0.00").put("frozenByDebtSettlement", new BigDecimal(frozen)));
    }

    private Story finalBalance(ObjectNode told) {
        return (departed ? this : departed()).tellArrears("rentAccounts.notify.finalBalance", told);
    }

    /** An event that nobody can apply, and the id under which it is parked. */
    public static String poison() {
        UUID subject = UUID.randomUUID();
        TestTopics.tell(TENANCY_TOPIC, "tenancies.notify.signed", subject, 1, JsonNodeFactory.instance.objectNode());
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> caller().queryParam("pageSize", 200)
                                .get("/deposit/v1/operations/deadLetters")
                                .then()
                                .statusCode(200)
                                .extract()
                                .<String>path("items.find { it.subject == '" + subject + "' }?.deadLetterId"),
                        id -> id != null);
    }

    /** Sets the day on which the rest of the test happens. */
    public static void today(LocalDate day) {
        caller().contentType(ContentType.JSON)
                .body("{\"businessDate\": \"" + day + "\"}")
                .put("/deposit/v1/operations/businessDate")
                .then()
                .statusCode(200);
    }

    /** The deposit's id, once it is asked for. */
    public UUID depositId() {
        return UUID.fromString(await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> caller().queryParam("tenancyId", tenancyId)
                                .get("/deposit/v1/deposits")
                                .then()
                                .statusCode(200)
                                .extract()
                                .<String>path("items[0].depositId"),
                        id -> id != null));
    }

    /** The events that this service told of the tenancy, once there are so many. */
    public List<TestEvent> told(int count) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> TestTopics.read(DEPOSIT_TOPIC, tenancyId), events -> events.size() >= count);
    }

    /** All that a list holds, page by page. */
    public static List<Map<String, Object>> items(String list) {
        List<Map<String, Object>> all = new ArrayList<>();
        String next = list + (list.contains("?") ? "&" : "?") + "pageSize=200";
        while (next != null) {
            JsonPath page = caller().get(next).then().statusCode(200).extract().jsonPath();
            all.addAll(page.getList("items"));
            next = page.getString("next");
        }
        return all;
    }

    public static RequestSpecification caller() {
        return given().auth().oauth2(Tokens.client("rent-office"));
    }

    public static ObjectNode signedEvent(UUID tenancyId, LocalDate signedOn) {
        ObjectNode signed = ofTenancy("tenancies.notify.signed", tenancyId);
        signed.put("signedOn", signedOn.toString());
        signed.put("startDate", signedOn.plusDays(14).toString());
        return signed;
    }

    public static ObjectNode ofTenancy(String type, UUID tenancyId) {
        return EventSchemas.example(type).put("tenancyId", tenancyId.toString());
    }

    public static ObjectNode paymentEvent(UUID tenancyId, UUID paymentId, LocalDate receivedOn, String amount) {
        return ofTenancy("depositPayments.notify.received", tenancyId)
                .put("paymentId", paymentId.toString())
                .put("receivedOn", receivedOn.toString())
                .put("reference", "BE68539007547034/2019/001/" + paymentId)
                .put("amount", new BigDecimal(amount));
    }

    public static ObjectNode finalBalanceEvent(UUID tenancyId, String rent, String damage) {
        ObjectNode told = ofTenancy("rentAccounts.notify.finalBalance", tenancyId)
                .put("total", new BigDecimal(rent).add(new BigDecimal(damage)));
        told.putArray("lines").add(line("rent", rent)).add(line("damage", damage));
        EventSchemas.assertMatches("rentAccounts.notify.finalBalance", told);
        return told;
    }

    private static ObjectNode line(String ground, String amount) {
        return JsonNodeFactory.instance.objectNode().put("ground", ground).put("amount", new BigDecimal(amount));
    }

    private Story tellTenancy(String type, ObjectNode payload) {
        TestTopics.tell(TENANCY_TOPIC, type, tenancyId, ++toldByTenancy, payload);
        return this;
    }

    private Story tellArrears(String type, ObjectNode payload) {
        TestTopics.tell(ARREARS_TOPIC, type, tenancyId, ++toldByArrears, payload);
        return this;
    }
}
