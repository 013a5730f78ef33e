package be.huurwerk.rent;

import static org.awaitility.Awaitility.await;

import be.huurwerk.rent.rentaccount.RentAccounts;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.TestEvent;
import be.huurwerk.testsupport.TestTopics;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A tenancy of the example with ids of its own, told as tenancy-service would. */
public final class Story {

    private static final String TENANCY_TOPIC = "huurwerk.tenancy.v1";
    private static final String RENT_TOPIC = "huurwerk.rent-calculation.v1";

    public final UUID tenancyId = UUID.randomUUID();
    public final UUID tenantId = UUID.randomUUID();
    public final UUID childId = UUID.randomUUID();

    public void registerTenant() {
        ObjectNode person = EventSchemas.example("persons.notify.registered");
        person.put("personId", tenantId.toString());
        TestTopics.tell(TENANCY_TOPIC, "persons.notify.registered", tenantId, 1, person);
    }

    public void sign() {
        sign(1);
    }

    /** Tells the signing as the event with this number of the tenancy. */
    public void sign(long sequence) {
        TestTopics.tell(TENANCY_TOPIC, "tenancies.notify.signed", tenancyId, sequence, signed());
    }

    public ObjectNode signed() {
        ObjectNode signed = EventSchemas.example("tenancies.notify.signed");
        signed.put("tenancyId", tenancyId.toString());
        JsonNode household = signed.path("household");
        ((ObjectNode) household.get(0)).put("personId", tenantId.toString());
        ((ObjectNode) household.get(1)).put("personId", childId.toString());
        return signed;
    }

    public void publishSigned(ObjectNode signed) {
        TestTopics.tell(TENANCY_TOPIC, "tenancies.notify.signed", tenancyId, 1, signed);
    }

    /** Signs it for a dwelling of its own, which no other tenancy of the tests has. */
    public UUID signForOwnDwelling() {
        UUID dwellingId = UUID.randomUUID();
        publishSigned(signed().put("dwellingId", dwellingId.toString()));
        return dwellingId;
    }

    /** Tells something else of the tenancy, as the event with this number of it. */
    public void tell(String type, long sequence, String payload) {
        TestTopics.tell(TENANCY_TOPIC, type, tenancyId, sequence, payload.formatted(tenancyId));
    }

    /** Tells by which communication it pays on its rent account, as arrears-service would, and waits until that is known. */
    public void accountOpened(String structuredCommunication, RentAccounts accounts) {
        TestTopics.tell(
                "huurwerk.arrears.v1",
                "rentAccounts.notify.opened",
                tenancyId,
                1,
                EventSchemas.example("rentAccounts.notify.opened")
                        .put("tenancyId", tenancyId.toString())
                        .put("structuredCommunication", structuredCommunication));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> accounts.communications(List.of(tenancyId)).containsKey(tenancyId));
    }

    /** The household changed: a partner joined, and the rent follows from the day. */
    public UUID spouseJoins(long sequence, String on, String rentEffectiveFrom) {
        UUID spouse = UUID.randomUUID();
        ObjectNode changed = EventSchemas.example("tenancies.notify.householdChanged");
        changed.put("tenancyId", tenancyId.toString())
                .put("householdChangeId", UUID.randomUUID().toString())
                .put("on", on)
                .put("rentEffectiveFrom", rentEffectiveFrom);
        ((ObjectNode) changed.path("members").get(0)).put("personId", spouse.toString());
        TestTopics.tell(TENANCY_TOPIC, "tenancies.notify.householdChanged", tenancyId, sequence, changed);
        return spouse;
    }

    public static Response declareIncome(UUID person, int year, String amount) {
        return Api.post(
                "/incomes",
                "{\"personId\": \"" + person + "\", \"year\": " + year + ", \"amount\": " + amount
                        + ", \"kind\": \"taxable\", \"proof\": \"taxAssessmentNotice\"}");
    }

    /** The household changed in something that bears on no rent; the rent is decided anew from the day all the same. */
    public void changesInNothing(long sequence, String from) {
        ObjectNode changed = EventSchemas.example("tenancies.notify.householdChanged");
        changed.put("tenancyId", tenancyId.toString())
                .put("householdChangeId", UUID.randomUUID().toString())
                .put("on", from)
                .put("rentEffectiveFrom", from);
        ((ObjectNode) changed.path("members").get(0))
                .put("personId", tenantId.toString())
                .put("effect", "changed")
                .put("role", "tenant")
                .put("birthDate", "1980-05-01");
        TestTopics.tell(TENANCY_TOPIC, "tenancies.notify.householdChanged", tenancyId, sequence, changed);
    }

    /** The same current income in three months, whose proof came in on the tenth of the next. */
    public static Response declareCurrentIncome(UUID person, String firstMonth, String amount) {
        return declareCurrentIncome(person, firstMonth, amount, "payslips");
    }

    public static Response declareCurrentIncome(UUID person, String firstMonth, String amount, String proof) {
        LocalDate receivedOn = YearMonth.parse(firstMonth).plusMonths(3).atDay(10);
        return declareCurrentIncome(person, firstMonth, amount, proof, receivedOn.toString());
    }

    public static Response declareCurrentIncome(
            UUID person, String firstMonth, String amount, String proof, String receivedOn) {
        YearMonth first = YearMonth.parse(firstMonth);
        return Api.post("/incomes", """
            {"personId": "%s", "year": %s, "kind": "current", "proof": "%s", "receivedOn": "%s", "months": [
              {"month": "%s", "amount": %s}, {"month": "%s", "amount": %s}, {"month": "%s", "amount": %s}]}
            """.formatted(
                        person,
                        first.plusMonths(2).getYear(),
                        proof,
                        receivedOn,
                        first,
                        amount,
                        first.plusMonths(1),
                        amount,
                        first.plusMonths(2),
                        amount));
    }

    public Response declareIncome() {
        return declareIncome("20000.00");
    }

    public Response declareIncome(String amount) {
        return declareIncome(tenantId, 2016, amount);
    }

    /** The id of a file with one line, that is refused. */
    public String bulkLoad() {
        return Api.body(Api.request()
                        .contentType("text/csv; charset=utf-8")
                        .body("personId;year;kind\n" + tenantId + ";1899;none\n")
                        .post("/rentCalculation/v1/incomeBulkLoads"))
                .path("incomeBulkLoadId")
                .asText();
    }

    /** The id of an open request of the tenant, for a drop of the wage. */
    public String recalculationRequest() {
        return Api.body(Api.post(
                        "/recalculationRequests",
                        "{\"tenancyId\": \"" + tenancyId
                                + "\", \"reason\": \"incomeDrop\", \"requestedOn\": \"2019-06-03\","
                                + " \"members\": [{\"personId\": \"" + tenantId + "\", \"incomeKinds\": [\"wage\"]}]}"))
                .path("recalculationRequestId")
                .asText();
    }

    public Response decide(String effectiveFrom, String reason) {
        return Api.post(
                "/rentDecisions",
                "{\"tenancyId\": \"" + tenancyId + "\", \"effectiveFrom\": \"" + effectiveFrom + "\", \"reason\": \""
                        + reason + "\"}");
    }

    public JsonNode decisions() {
        return Api.body(Api.get("/rentDecisions", Map.of("tenancyId", tenancyId)));
    }

    public JsonNode decisionOn(String on) {
        return Api.body(Api.get("/rentDecisions", Map.of("tenancyId", tenancyId, "on", on)))
                .path("items");
    }

    /** What waits to be decided of the tenancy, once anything does. */
    public JsonNode waiting() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> waitingNow().path("total").asInt() > 0);
        return waitingNow();
    }

    public JsonNode waitingNow() {
        return Api.body(Api.get("/waitingRents", Map.of("tenancyId", tenancyId)));
    }

    /** Waits until the first rent is decided. */
    public JsonNode firstDecision() {
        return decisions(1).get(0);
    }

    /** Waits until this many rents are decided; newest first. */
    public JsonNode decisions(int count) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> decisions().path("total").asInt() >= count);
        return decisions().path("items");
    }

    /** Tells that the under-occupancy fee is due for half a year, and waits until it is decided. */
    public void feeDecided() {
        tell("tenancies.notify.underOccupancyFeeChanged", 2, """
            {"tenancyId": "%s", "periods": [{"from": "2019-07-01", "until": "2019-12-31", "surplusBedrooms": 1}]}\
            """);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Api.body(Api.get("/underOccupancyFees", Map.of("tenancyId", tenancyId)))
                                .path("total")
                                .asInt()
                        == 1);
    }

    /** Tells that the fee is due for months of before the law had one, and waits until it waits. */
    public void feeOfAnUnknownYear() {
        tell("tenancies.notify.underOccupancyFeeChanged", 2, """
            {"tenancyId": "%s", "periods": [{"from": "2017-01-01", "until": "2017-02-28", "surplusBedrooms": 1}]}\
            """);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Api.body(Api.get("/waitingUnderOccupancyFees", Map.of("tenancyId", tenancyId)))
                                .path("total")
                                .asInt()
                        == 1);
    }

    /** Waits until this many events of the tenancy are told. */
    public List<TestEvent> events(int count) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> TestTopics.read(RENT_TOPIC, tenancyId).size() >= count);
        return TestTopics.read(RENT_TOPIC, tenancyId);
    }

    /** The id of a parked event: a signing that lacks what this service reads of it. */
    public static String deadLetter() {
        UUID subject = UUID.randomUUID();
        TestTopics.tell(TENANCY_TOPIC, "tenancies.notify.signed", subject, 1, "{}");
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> parked(subject), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<String> parked(UUID subject) {
        JsonNode page = Api.body(Api.get("/operations/deadLetters", Map.of("pageSize", 200)));
        for (JsonNode letter : page.path("items")) {
            if (letter.path("subject").asText().equals(subject.toString())) {
                return Optional.of(letter.path("deadLetterId").asText());
            }
        }
        return Optional.empty();
    }
}
