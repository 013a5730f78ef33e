package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.comparesEqualTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TenancyStandIn;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Interest of a step stands on the rent account, each day of it once, in the letter, and goes with the step that was a mistake. */
@QuarkusTest
@TestProfile(AuthorisedStepTest.LawyerAtOnce.class)
@WithTestResource(ServiceTestResource.class)
@WithTestResource(value = TenancyStandIn.class, scope = TestResourceScope.GLOBAL)
class InterestOfStepTest {

    private UUID tenancyId = Ids.next();
    private String arrearsCase;
    private String account;

    @BeforeEach
    void aCaseOfOctoberOfWhichTheFirstReminderLeft() {
        Api.businessDate("2019-10-16");
        Api.bankToldUntil("2019-10-01", "2019-10-16");
        owes(Others.owing(tenancyId, "2019-10-10", "316.10"));
    }

    private void owes(ObjectNode signed) {
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", signed);
        account = Api.account(tenancyId).getString("items[0].rentAccountId");
        TenancyStandIn.addressee(tenancyId, List.of("Proefella Van Testegem"), Map.of());
        Api.evaluate("2019-10-16");
        arrearsCase = "/arrearsCases/"
                + Api.get("/arrearsCases?tenancyId=" + tenancyId).jsonPath().getString("items[0].arrearsCaseId");
        take("reminder1", "2019-10-16").then().statusCode(201);
    }

    private Response take(String code, String on) {
        return Api.post("finance-office", arrearsCase + "/steps", Map.of("code", code, "on", on, "channel", "letter"));
    }

    private String step(int index) {
        return arrearsCase + "/steps/"
                + Api.get(arrearsCase + "/steps").jsonPath().getString("items[" + index + "].stepId");
    }

    private void theFirstReminderLeft() {
        assertThat(text(step(0)))
                .contains(
                        "kunnen wij vanaf de dag erna interest aanrekenen, tegen de wettelijke interestvoet van elk jaar");
        Api.post("finance-office", step(0) + "/sendings", Map.of("handedOverOn", "2019-10-16"))
                .then()
                .statusCode(201);
    }

    private void paid(String on, String amount) {
        Api.paid(account, on, amount, Ids.next().toString());
    }

    private BigDecimal balance() {
        return Api.account(tenancyId).getObject("items[0].balance", BigDecimal.class);
    }

    private static String text(String step) {
        try (PDDocument letter = Loader.loadPDF(Api.get(step + "/letter").asByteArray())) {
            return new PDFTextStripper().getText(letter).replace('\u00a0', ' ').replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void isBookedOnceForItsDaysAskedAndUndoneWithTheStep() {
        // Given a term until 30 October, and 100.00 that is paid on 15 November
        theFirstReminderLeft();
        Api.businessDate("2019-12-01");
        Api.bankToldUntil("2019-10-17", "2019-12-01");
        paid("2019-11-15", "100.00");
        JsonPath interest = Api.json(Api.get(arrearsCase));
        assertThat(interest.getString("nextStep.interest.withheld")).isEqualTo("false");
        assertThat(interest.getList("nextStep.interest.debts[0].interest.parts.from"))
                .containsExactly("2019-10-31", "2019-11-15");
        assertThat(interest.getList("nextStep.interest.debts[0].interest.parts.days"))
                .hasToString("[15, 16]");

        // When
        take("reminder2", "2019-12-01").then().statusCode(201);

        // Then (316.10 x 15 + 216.10 x 16) x 2 / 36500 = 0.4493
        JsonPath steps = Api.json(Api.get(arrearsCase + "/steps"));
        assertThat(steps.getObject("items[1].interest[0].amount", BigDecimal.class))
                .isEqualByComparingTo("0.45");
        JsonPath lines = Api.json(Api.get("/rentAccounts/" + account + "/entries"));
        assertThat(lines.getString("items[2].kind")).isEqualTo("interest");
        assertThat(lines.getString("items[2].entryId")).isEqualTo(steps.getString("items[1].interest[0].entryId"));
        assertThat(lines.getString("items[2].bookedOn")).isEqualTo("2019-12-01");
        assertThat(lines.getString("items[2].dueOn")).isEqualTo("2019-12-15");
        assertThat(balance()).isEqualByComparingTo("216.55");
        assertThat(text(step(1)))
                .contains("Interest sinds de termijn van een vroegere herinnering 15 december 2019 0,45")
                .contains("Samen 216,55", "rekenen wij 0,45 euro interest aan")
                .doesNotContain("geen interest");

        // And the third asks the days since alone: 216.10 x 2 x (16 + 31) / 36500 + 316.10 x 2 x 15 / 36500 = 0.8164 -
        // 0.45
        Api.post("finance-office", step(1) + "/sendings", Map.of("handedOverOn", "2019-12-01"))
                .then()
                .statusCode(201);
        Api.businessDate("2020-01-01");
        Api.bankToldUntil("2019-12-02", "2020-01-01");
        take("reminder3", "2020-01-01").then().statusCode(201);
        assertThat(Api.json(Api.get(arrearsCase + "/steps")).getObject("items[2].interest[0].amount", BigDecimal.class))
                .isEqualByComparingTo("0.37");
        assertThat(balance()).isEqualByComparingTo("216.92");

        // When the third was a mistake
        Api.post("finance-office", step(2) + "/annulment", Map.of("reason", "was never posted"))
                .then()
                .statusCode(201)
                .body("nextStep.interest.asked", comparesEqualTo(0.37f));

        // Then
        assertThat(balance()).isEqualByComparingTo("216.55");
    }

    @Test
    void isOfAllDaysWhereADebtSettlementWasAMistake() {
        // Given one of 15 November that is written down on 1 December
        theFirstReminderLeft();
        Api.businessDate("2019-12-01");
        Api.bankToldUntil("2019-10-17", "2019-12-01");
        String settlement = Api.inDebtSettlement(account, "2019-11-15", "2019-11-18");

        // When
        Api.post(
                        "rent-office",
                        "/debtSettlements/" + settlement + "/annulment",
                        Map.of("reason", "it is of a tenant of the same name"))
                .then()
                .statusCode(201);

        // Then it stopped nothing: 316.10 x 31 x 2 / 36500
        Api.get(arrearsCase)
                .then()
                .body("nextStep.code", equalTo("reminder2"))
                .body("nextStep.interest.asked", comparesEqualTo(0.54f));
    }

    @Test
    void isNotAskedOfALeaseThatBeganBeforeTheClauseHoweverLateItWasTakenOver() {
        // Given a lease of 2004 that was taken over in 2019; since 2005 leases have the clause
        tenancyId = Ids.next();
        owes(Others.owing(tenancyId, "2019-10-10", "316.10").put("startDate", "2004-03-01"));

        // Then
        Api.get(arrearsCase)
                .then()
                .body("nextStep.interest.withheld", equalTo(true))
                .body("nextStep.interest.grounds", hasItem("noClause"));
    }

    @Test
    void isNotAskedWhereNoReminderIsProvedToHaveLeftNorIsAnythingElse() {
        Api.businessDate("2019-12-01");
        Api.bankToldUntil("2019-10-17", "2019-12-01");
        Api.get(arrearsCase)
                .then()
                .body("nextStep.interest.withheld", equalTo(true))
                .body("nextStep.interest.grounds", contains("noFreeReminder"))
                .body("nextStep.interest.articles", hasSize(0));

        take("reminder2", "2019-12-01").then().statusCode(409).body("heldBackBy", contains("letterNotSent"));

        assertThat(balance()).isEqualByComparingTo("316.10");
    }
}
