package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A case shows of each day what it showed on the evening of that day, whatever happened since. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class ReplayedCaseTest {

    private static final LocalDate FIRST = LocalDate.of(2019, 4, 16);
    private static final LocalDate LAST = LocalDate.of(2019, 7, 20);

    private final UUID tenancyId = Ids.next();
    private String account;
    private String arrearsCase;
    private String debt;
    private String settlement;
    private String courtCase;
    private String sending;

    /** What is done on the day, before its evening. */
    private void live(LocalDate day) {
        String on = day.toString();
        switch (on) {
            case "2019-04-16" -> take("reminder1", on);
            case "2019-04-17" -> sending = left(on);
            case "2019-04-20" ->
                done(Api.post(
                        arrearsCase + "/pauses",
                        Map.of("reason", "other", "from", on, "until", "2019-04-30", "comment", "waits")));
            case "2019-05-02" ->
                done(Api.post(
                        arrearsCase + "/contacts", Map.of("kind", "phone", "on", on, "outcome", "promisesPayment")));
            case "2019-05-08" ->
                done(Api.post(arrearsCase + "/disputes", Map.of("entryId", debt, "on", on, "comment", "too much")));
            case "2019-05-15" -> done(Api.post(arrearsCase + "/disputes/" + debt + "/settlement", Map.of("on", on)));
            case "2019-05-16" -> pay(on);
            case "2019-05-20" -> settlement = opened(on);
            case "2019-05-27" -> done(Api.post(settlement + "/end", Map.of("kind", "revoked", "on", on)));
            case "2019-06-03" -> courtCase = petition(on);
            case "2019-06-20" -> done(Api.post(courtCase + "/steps", Map.of("kind", "hearing", "on", on)));
            case "2019-06-24" ->
                done(Api.post(courtCase + "/steps", Map.of("kind", "judgment", "on", on, "outcome", "paymentTerms")));
            case "2019-07-01" -> take("reminder2", on);
            case "2019-07-02" -> sending = left(on);
            case "2019-07-10" ->
                done(Api.post(
                        arrearsCase + "/steps/" + last() + "/sendings/" + sending + "/failure",
                        Map.of("on", on, "reason", "moved")));
            case "2019-07-12" -> done(plan());
            default -> {
                // nothing happens
            }
        }
    }

    private static Response done(Response response) {
        response.then().statusCode(201);
        return response;
    }

    private void take(String code, String on) {
        done(Api.post(arrearsCase + "/steps", Map.of("code", code, "on", on, "channel", "letter")));
    }

    private String last() {
        return Api.get(arrearsCase + "/steps").jsonPath().getString("items[-1].stepId");
    }

    private String left(String on) {
        return done(Api.post(arrearsCase + "/steps/" + last() + "/sendings", Map.of("handedOverOn", on)))
                .path("items[-1].sendingId");
    }

    private void pay(String on) {
        done(Api.post(
                "/payments",
                Map.of(
                        "rentAccountId",
                        account,
                        "receivedOn",
                        on,
                        "amount",
                        new BigDecimal("16.10"),
                        "reference",
                        "R")));
    }

    private String opened(String on) {
        Map<String, String> asked = Map.of(
                "rentAccountId", account, "admissibleOn", on, "decisionSentOn", on, "court", "C", "mediator", "M");
        return "/debtSettlements/" + done(Api.post("/debtSettlements", asked)).path("debtSettlementId");
    }

    private String petition(String on) {
        Map<String, String> asked = Map.of("rentAccountId", account, "route", "courtDissolution", "on", on);
        String opened = "/courtCases/" + done(Api.post("/courtCases", asked)).path("courtCaseId");
        done(Api.post(opened + "/steps", Map.of("kind", "petition", "on", on, "forDay", "2019-06-20")));
        return opened;
    }

    private Response plan() {
        return Api.post(
                "/paymentPlans",
                Map.of(
                        "rentAccountId",
                        account,
                        "amount",
                        new BigDecimal("300.00"),
                        "instalments",
                        2,
                        "firstDueOn",
                        "2019-07-15"));
    }

    @Test
    void showsTheSameStageNextStepAndHoldsOfEachDayAsOnItsEvening() {
        // Given rent of April that is owed for the whole summer
        Api.businessDate(LAST.toString());
        Api.bankToldUntil("2019-04-08", "2019-07-20");
        Api.businessDate(FIRST.toString());
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.owing(tenancyId, "2019-04-10", "316.10"));
        account = Api.account(tenancyId).getString("items[0].rentAccountId");
        debt = Api.get("/rentAccounts/" + account + "/entries").jsonPath().getString("items[0].entryId");
        Api.evaluate(FIRST.toString());
        arrearsCase = "/arrearsCases/"
                + Api.get("/arrearsCases?tenancyId=" + tenancyId).jsonPath().getString("items[0].arrearsCaseId");

        // When it is lived day by day
        Map<LocalDate, Map<String, Object>> shown = new LinkedHashMap<>();
        Set<String> holds = new HashSet<>();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            Api.businessDate(day.toString());
            live(day);
            JsonPath now = Api.json(Api.get(arrearsCase));
            holds.addAll(now.getList("heldBack.guard"));
            shown.put(day, now.getMap(""));
        }

        // Then each day reads the same again, in whatever order they are asked
        assertThat(holds)
                .containsExactlyInAnyOrder(
                        "pause",
                        "recentContact",
                        "dispute",
                        "debtSettlement",
                        "courtDate",
                        "letterNotSent",
                        "letterFailed",
                        "paymentPlan");
        List<LocalDate> days = new ArrayList<>(shown.keySet());
        Collections.shuffle(days, new Random(20190416));
        for (LocalDate day : days) {
            assertThat(Api.json(Api.get(arrearsCase + "?on=" + day)).getMap(""))
                    .as(day.toString())
                    .isEqualTo(shown.get(day));
        }
    }
}
