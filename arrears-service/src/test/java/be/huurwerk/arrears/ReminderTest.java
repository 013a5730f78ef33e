package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TenancyStandIn;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The letter of a step: by itself, and all those of a mailing. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
@WithTestResource(value = TenancyStandIn.class, scope = TestResourceScope.GLOBAL)
class ReminderTest {

    @Inject
    Ledger ledger;

    private final UUID tenancyId = Ids.next();
    private final Others others = new Others(tenancyId);
    private String arrearsCase;

    private void owes(String dueOn, String businessDate, String evaluatedOn) {
        Api.businessDate(businessDate);
        Api.bankToldUntil(dueOn, businessDate);
        others.tenancyTells("tenancies.notify.signed", Others.owing(tenancyId, dueOn, "316.10"));
        Api.account(tenancyId);
        Api.evaluate(evaluatedOn);
        arrearsCase = "/arrearsCases/"
                + Api.get("/arrearsCases?tenancyId=" + tenancyId).jsonPath().getString("items[0].arrearsCaseId");
        TenancyStandIn.addressee(tenancyId, List.of("Proefella Van Testegem"), Map.of());
    }

    private String taken(String on, String channel) {
        Api.post(arrearsCase + "/steps", Map.of("code", "reminder1", "on", on, "channel", channel))
                .then()
                .statusCode(201);
        return arrearsCase + "/steps/"
                + Api.get(arrearsCase + "/steps").jsonPath().getString("items[0].stepId");
    }

    private static String text(Response letter) throws IOException {
        letter.then().statusCode(200).contentType("application/pdf");
        return text(letter.asByteArray());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .replace('\u00a0', ' ')
                    .replaceAll("\\s+", " ");
        }
    }

    @Test
    void saysWhoAsksWhatForWhichDebtAndUntilWhen() throws IOException {
        // Given a letter of Tuesday 16 April 2024
        owes("2024-04-10", "2024-05-20", "2024-04-16");
        String step = taken("2024-04-16", "letter");

        // When
        Response letter = Api.get(step + "/letter");

        // Then its term begins on the third working day
        assertThat(text(letter))
                .contains("Proefella Van Testegem", "Herinnering: uw huur is niet betaald", "16 april 2024")
                .contains("Te betalen tot en met 2 mei 2024", "14 kalenderdagen om te betalen, van 19 april 2024")
                .contains("Huur (overgenomen) 10 april 2024 316,10", "Samen 316,10")
                .contains("Woonmaatschappij Voorbeeld, ondernemingsnummer 0123456749")
                .contains("BE68 5390 0754 7034")
                .contains("Deze brief kost u niets", "artikelen XIX.2 en", "bewijsstukken", "betwisten")
                .contains("afbetalingsplan");
        Response again = Api.get(step + "/letter");
        assertThat(again.asByteArray()).isEqualTo(letter.asByteArray());
        assertThat(again.header("ETag")).isEqualTo(letter.header("ETag"));
        Api.call()
                .header("If-None-Match", letter.header("ETag"))
                .get("/arrears/v1" + step + "/letter")
                .then()
                .statusCode(304);
        assertThat(text(Api.call().header("Accept-Language", "en").get("/arrears/v1" + step + "/letter")))
                .contains("not the official letter", "To be paid until 2 May 2024", "This letter costs you nothing");
    }

    @Test
    void asksOfADebtWhatAPlanLeavesOutOfIt() throws IOException {
        // Given 100.00 of 316.10 in a plan
        owes("2024-04-10", "2024-04-16", "2024-04-16");
        Api.post(
                        "/paymentPlans",
                        Map.of(
                                "rentAccountId",
                                Api.account(tenancyId).getString("items[0].rentAccountId"),
                                "amount",
                                new BigDecimal("100.00"),
                                "instalments",
                                2,
                                "firstDueOn",
                                "2024-05-10"))
                .then()
                .statusCode(201);

        // When, Then
        assertThat(text(Api.get(taken("2024-04-16", "letter") + "/letter")))
                .contains("10 april 2024 216,10", "Samen 216,10")
                .doesNotContain("316,10");
    }

    private UUID account() {
        return UUID.fromString(Api.account(tenancyId).getString("items[0].rentAccountId"));
    }

    private void book(NewEntry line) {
        UUID account = account();
        QuarkusTransaction.requiringNew().run(() -> ledger.append(account, line));
    }

    /** 100.00 of 316.10 was paid when the step was taken, and that payment is taken back with a day of before the step. */
    private String takenBeforeAPaymentCameBack(boolean sent) {
        owes("2024-04-10", "2024-05-20", "2024-04-16");
        book(NewEntry.credit(EntryKind.payment, LocalDate.of(2024, 4, 11), Euro.of("100.00"), "a part"));
        String step = taken("2024-04-16", "letter");
        if (sent) {
            leaves(step);
        }
        book(NewEntry.reversal(
                ledger.find(account(), EntryKind.payment, "a part").orElseThrow(),
                LocalDate.of(2024, 4, 12),
                "returned"));
        return step;
    }

    private static void leaves(String step) {
        Api.post(step + "/sendings", Map.of("handedOverOn", "2024-04-16"))
                .then()
                .statusCode(201);
    }

    @Test
    void asksOnceItLeftWhatItAskedWhateverCameBackSince() throws IOException {
        // Given
        String step = takenBeforeAPaymentCameBack(true);

        // When, Then
        assertThat(text(Api.get(step + "/letter"))).contains("Samen 216,10").doesNotContain("316,10");
    }

    @Test
    void asksNoMoreThanTheStepAskedOfADebtWhenMoneyCameBackBeforeItLeft() throws IOException {
        // Given
        String step = takenBeforeAPaymentCameBack(false);

        // When, Then
        assertThat(text(Api.get(step + "/letter"))).contains("Samen 216,10").doesNotContain("316,10");
    }

    @Test
    void asksOnceItLeftWhatItAskedThoughAPaymentBecameKnownSince() throws IOException {
        // Given
        owes("2024-04-10", "2024-05-20", "2024-04-16");
        String step = taken("2024-04-16", "letter");
        leaves(step);
        Api.paid(account().toString(), "2024-04-15", "100.00", "known later");

        // When, Then
        assertThat(text(Api.get(step + "/letter"))).contains("Samen 316,10");
    }

    @Test
    void asksNotWhatBecameKnownToBePaidBeforeItLeft() throws IOException {
        // Given
        owes("2024-04-10", "2024-05-20", "2024-04-16");
        String step = taken("2024-04-16", "letter");
        Api.paid(account().toString(), "2024-04-15", "100.00", "known later");

        // When, Then
        assertThat(text(Api.get(step + "/letter"))).contains("Samen 216,10");
    }

    @Test
    void isReadAsItLeftThoughAllThatItAskedWasPaidSince() throws IOException {
        // Given
        owes("2024-04-10", "2024-05-20", "2024-04-16");
        String left = taken("2024-04-16", "letter");
        leaves(left);

        // When
        Api.paid(account().toString(), "2024-04-15", "316.10", "known later");

        // Then
        assertThat(text(Api.get(left + "/letter"))).contains("Huur (overgenomen) 10 april 2024 316,10", "Samen 316,10");
    }

    @Test
    void isNotPrintedWhereAllThatItAskedIsKnownToBePaidBeforeItLeft() {
        // Given a step, after which another debt of before it comes to be known
        owes("2024-04-10", "2024-05-20", "2024-04-16");
        String step = taken("2024-04-16", "letter");
        Api.paid(account().toString(), "2024-04-15", "316.10", "known later");
        LocalDate day = LocalDate.of(2024, 4, 12);
        book(NewEntry.charge(EntryKind.damage, day, day, Euro.of("50.00"), "a door"));

        // When, Then what it asked is what it may ask
        Api.get(step + "/letter")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:arrears:stepAsksNothing"));
    }

    @Test
    void asksNoDebtThatBecameKnownSince() throws IOException {
        // Given
        owes("2024-04-10", "2024-05-20", "2024-04-16");
        String step = taken("2024-04-16", "letter");
        LocalDate day = LocalDate.of(2024, 4, 12);
        book(NewEntry.charge(EntryKind.damage, day, day, Euro.of("50.00"), "a door"));

        // When, Then
        assertThat(text(Api.get(step + "/letter"))).contains("Samen 316,10").doesNotContain("50,00");
    }

    @Test
    void tellsNothingToBeDisputedThatItAskedWhenItLeft() throws IOException {
        // Given a letter that left, and a dispute of before it that was recorded later
        owes("2024-04-10", "2024-05-20", "2024-04-16");
        String step = taken("2024-04-16", "letter");
        leaves(step);
        String debt =
                Api.get("/rentAccounts/" + account() + "/entries").jsonPath().getString("items[0].entryId");
        Api.post(arrearsCase + "/disputes", Map.of("entryId", debt, "on", "2024-04-15", "comment", "not ours"))
                .then()
                .statusCode(201);

        // When, Then
        assertThat(text(Api.get(step + "/letter"))).contains("Samen 316,10").doesNotContain("Wat u betwist");
    }

    @Test
    void saysTheTermOfTheLandlordBeforeTheLaw() throws IOException {
        // Given
        owes("2019-07-10", "2019-07-20", "2019-07-16");
        String step = taken("2019-07-16", "email");

        // Then
        assertThat(text(Api.get(step + "/letter")))
                .contains("14 kalenderdagen om te betalen, tot en met 30 juli 2019")
                .doesNotContain("XIX");
    }

    @Test
    void isForWhoMaySeeNamesAloneAndOfAStepThatWasNoMistake() {
        // Given
        owes("2019-07-10", "2019-07-20", "2019-07-16");
        String step = taken("2019-07-16", "email");

        // When, Then
        RestAssured.given()
                .auth()
                .oauth2(Tokens.client("integrator"))
                .get("/arrears/v1" + step + "/letter")
                .then()
                .statusCode(403);
        Api.get(arrearsCase + "/steps/" + Ids.next() + "/letter").then().statusCode(404);
        Api.post(step + "/annulment", Map.of("reason", "was never posted"))
                .then()
                .statusCode(201);
        Api.get(step + "/letter")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:arrears:stepAnnulled"));
    }

    @Test
    void isNotPrintedNorSentForWhatADebtSettlementFrozeSince() throws IOException {
        // Given a step of which the letter is not printed when a debt settlement becomes known
        owes("2019-07-10", "2019-07-20", "2019-07-16");
        String step = taken("2019-07-16", "email");
        String account = Api.account(tenancyId).getString("items[0].rentAccountId");
        Map<String, String> settlement = Map.of(
                "rentAccountId",
                account,
                "admissibleOn",
                "2019-07-18",
                "decisionSentOn",
                "2019-07-19",
                "court",
                "C",
                "mediator",
                "M");
        Api.post("/debtSettlements", settlement).then().statusCode(201);

        // When, Then
        Api.get(step + "/letter")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:arrears:arrearsCaseHeldBack"))
                .body("heldBackBy", contains("debtSettlement"));
        Api.post(step + "/sendings", Map.of("handedOverOn", "2019-07-20"))
                .then()
                .statusCode(409)
                .body("heldBackBy", contains("debtSettlement"));
        // but what left before anybody knew is recorded as it was
        Api.post(step + "/sendings", Map.of("handedOverOn", "2019-07-19"))
                .then()
                .statusCode(201);
        // and it is read as it left
        assertThat(text(Api.get(step + "/letter"))).contains("Samen 316,10");
    }

    @Test
    void isNeverPrintedForFrozenDebtsAndHoldsUpNoReminderOfALaterOne() {
        // Given a step on a debt that was frozen before it was taken, which nobody knew
        owes("2019-05-10", "2019-05-20", "2019-05-16");
        String step = taken("2019-05-16", "email");
        String account = Api.account(tenancyId).getString("items[0].rentAccountId");
        Api.post(
                        "/debtSettlements",
                        Map.of(
                                "rentAccountId",
                                account,
                                "admissibleOn",
                                "2019-05-14",
                                "decisionSentOn",
                                "2019-05-19",
                                "court",
                                "C",
                                "mediator",
                                "M"))
                .then()
                .statusCode(201);

        // When a later rent is open
        Api.businessDate("2019-07-20");
        Api.bankToldUntil("2019-05-20", "2019-07-20");
        others.rentTells(Others.decided(tenancyId, Ids.next(), "2019-03-01T10:00:00+01:00", "2019-07-01", 300.00));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            Api.postMonth("2019-07");
            return Api.get("/rentAccounts/" + account + "/entries?pageSize=200")
                    .asString()
                    .contains("2019-07-10");
        });
        Api.evaluate("2019-07-16");

        // Then
        Api.get(arrearsCase + "?on=2019-07-20").then().body("heldBackBy", nullValue());
        Api.get(step + "/letter").then().statusCode(409).body("heldBackBy", contains("debtSettlement"));
        Api.post(step + "/sendings", Map.of("handedOverOn", "2019-07-20"))
                .then()
                .statusCode(409)
                .body("heldBackBy", contains("debtSettlement"));
        // but what left before anybody knew is recorded as it was
        Api.post(step + "/sendings", Map.of("handedOverOn", "2019-05-17"))
                .then()
                .statusCode(201);
    }

    @Test
    void isNotPrintedNorSentOnceTheLastTenantDied() {
        // Given a step of which the letter is not printed when a death becomes known
        owes("2019-07-10", "2019-07-20", "2019-07-16");
        String step = taken("2019-07-16", "email");

        // When
        others.tenancyTells(
                "tenancies.notify.noticeGiven",
                Others.noticeGiven(tenancyId, "2019-09-30")
                        .put("noticeId", Ids.next().toString())
                        .put("reason", "death")
                        .put("diedOn", "2019-07-18"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> "death"
                        .equals(Api.get("/arrearsCases?tenancyId=" + tenancyId)
                                .jsonPath()
                                .getString("items[0].heldBackBy")));

        // Then
        Api.get(step + "/letter").then().statusCode(409).body("heldBackBy", contains("death"));
        Api.post(step + "/sendings", Map.of("handedOverOn", "2019-07-18"))
                .then()
                .statusCode(409)
                .body("heldBackBy", contains("death"));
        Api.post(step + "/sendings", Map.of("handedOverOn", "2019-07-17"))
                .then()
                .statusCode(201);
    }

    @Test
    void isNotPrintedNorSentOnceAJudgeOrderedTheTenantOut() throws IOException {
        // Given a step of before the petition, of which the letter is not printed when the lease is dissolved
        owes("2019-03-10", "2019-07-20", "2019-04-02");
        String step = taken("2019-04-02", "letter");
        String courtCase = "/courtCases/"
                + Api.post(
                                "/courtCases",
                                Map.of("rentAccountId", account(), "route", "courtDissolution", "on", "2019-04-03"))
                        .jsonPath()
                        .getString("courtCaseId");
        for (Map<String, ?> one : List.of(
                Map.of("kind", "petition", "on", "2019-04-04", "forDay", "2019-04-25"),
                Map.of("kind", "hearing", "on", "2019-04-25"),
                Map.of("kind", "judgment", "on", "2019-05-02", "outcome", "dissolved"))) {
            Api.post(courtCase + "/steps", one).then().statusCode(201);
        }

        // When, Then
        Api.get(step + "/letter").then().statusCode(409).body("heldBackBy", contains("judgment"));
        Api.post(step + "/sendings", Map.of("handedOverOn", "2019-05-02"))
                .then()
                .statusCode(409)
                .body("heldBackBy", contains("judgment"));
        // but what left before it has left
        Api.post(step + "/sendings", Map.of("handedOverOn", "2019-05-01"))
                .then()
                .statusCode(201);
        assertThat(text(Api.get(step + "/letter"))).contains("Samen 316,10");
    }

    @Test
    void isNotPrintedOfATenancyThatWasAMistake() {
        // Given
        owes("2019-07-10", "2019-07-20", "2019-07-16");
        String step = taken("2019-07-16", "email");
        others.tenancyTells("tenancies.notify.annulled", Others.annulled(tenancyId));

        // When, Then
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> Api.account(tenancyId).getString("items[0].balance"), balance -> balance.equals("0.00"));
        Api.get(step + "/letter")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:arrears:stepAsksNothing"));
    }

    @Test
    void leavesAndComesBackOnTheRecord() {
        // Given a letter of Tuesday 16 April 2024 that is posted on Thursday
        owes("2024-04-10", "2024-05-20", "2024-04-16");
        String step = taken("2024-04-16", "letter");

        // When
        Api.post(step + "/sendings", Map.of("handedOverOn", "2024-04-15"))
                .then()
                .statusCode(400)
                .body("issues.name", contains("handedOverOn"));
        Response sent = Api.post(step + "/sendings", Map.of("handedOverOn", "2024-04-18", "reference", "RR 123-4"));

        // Then its term is counted from there: Friday, Monday, Tuesday
        sent.then().statusCode(201).body("items.payBy", contains("2024-05-06"));
        String failure = step + "/sendings/" + sent.jsonPath().getString("items[0].sendingId") + "/failure";
        Api.post(failure, Map.of("on", "2024-04-17", "reason", "moved")).then().statusCode(400);
        Api.post(failure, Map.of("on", "2024-04-29", "reason", "notCollected"))
                .then()
                .statusCode(201)
                .body("items[0].failed.reason", equalTo("notCollected"));
        // and the case waits until a letter gets there
        Api.get(arrearsCase + "?on=2024-04-28").then().body("heldBack.guard", not(hasItem("letterFailed")));
        Api.get(arrearsCase + "?on=2024-04-29").then().body("heldBack.guard", hasItem("letterFailed"));
        Api.post(failure, Map.of("on", "2024-04-29", "reason", "moved"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:arrears:sendingFailed"));
    }

    @Test
    void isPrintedOfEachStepOfAMailing() throws IOException {
        // Given a mailing that took the step
        owes("2019-07-10", "2019-07-20", "2019-07-18");
        Response mailing = Api.post("/mailings", Map.of("step", "reminder1", "channel", "email", "on", "2019-07-18"));
        String letters = "/mailings/" + mailing.jsonPath().getString("runId") + "/letters";
        over("/mailings/" + mailing.jsonPath().getString("runId"));
        Api.get(letters).then().statusCode(404);

        // When
        Api.post(letters, "").then().statusCode(202);
        over(letters);

        // Then
        assertThat(ofThisTenancy(letters)).singleElement().asString().contains("Proefella Van Testegem", "316,10");
    }

    @Test
    void isPrintedOfAMailingThatLeftAsItLeft() throws IOException {
        // Given letters that left before a payment of before them was known
        owes("2019-07-10", "2019-07-20", "2019-07-17");
        String mailing = "/mailings/"
                + Api.post("/mailings", Map.of("step", "reminder1", "channel", "email", "on", "2019-07-17"))
                        .jsonPath()
                        .getString("runId");
        over(mailing);
        Api.post(mailing + "/sendings", Map.of("handedOverOn", "2019-07-17"))
                .then()
                .statusCode(200);
        Api.paid(account().toString(), "2019-07-16", "316.10", "known later");

        // When
        Api.post(mailing + "/letters", "").then().statusCode(202);
        over(mailing + "/letters");

        // Then
        assertThat(ofThisTenancy(mailing + "/letters"))
                .singleElement()
                .asString()
                .contains("Samen 316,10");
    }

    @Test
    void isLeftOutOfAMailingWhereADebtSettlementFrozeItSince() throws IOException {
        // Given a mailing of which the letters are printed a day later
        owes("2019-07-10", "2019-07-20", "2019-07-19");
        Response mailing = Api.post("/mailings", Map.of("step", "reminder1", "channel", "email", "on", "2019-07-19"));
        String letters = "/mailings/" + mailing.jsonPath().getString("runId") + "/letters";
        over("/mailings/" + mailing.jsonPath().getString("runId"));
        Api.post(
                        "/debtSettlements",
                        Map.of(
                                "rentAccountId",
                                Api.account(tenancyId).getString("items[0].rentAccountId"),
                                "admissibleOn",
                                "2019-07-18",
                                "decisionSentOn",
                                "2019-07-19",
                                "court",
                                "C",
                                "mediator",
                                "M"))
                .then()
                .statusCode(201);

        // When
        Api.post(letters, "").then().statusCode(202);
        over(letters);

        // Then
        assertThat(ofThisTenancy(letters)).isEmpty();

        // and none leaves from then on, but one that left before anybody here knew of the settlement has left
        String sendings = letters.replace("/letters", "/sendings");
        Api.post(sendings, Map.of("handedOverOn", "2019-07-20")).then().statusCode(200);
        String sent = arrearsCase + "/steps/"
                + Api.get(arrearsCase + "/steps").jsonPath().getString("items[0].stepId") + "/sendings";
        Api.get(sent).then().body("items", equalTo(List.of()));
        Api.post(sendings, Map.of("handedOverOn", "2019-07-19")).then().statusCode(200);
        Api.get(sent).then().body("items.handedOverOn", contains("2019-07-19"));
    }

    /** The letters of this tenancy in the archive of a mailing. */
    private List<String> ofThisTenancy(String letters) throws IOException {
        byte[] archive =
                Api.get(letters + "/archive").then().statusCode(200).extract().asByteArray();
        List<String> ours = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(tenancyId + ".pdf")) {
                    ours.add(text(zip.readAllBytes()));
                }
            }
        }
        return ours;
    }

    private static void over(String run) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> Api.get(run).jsonPath().getString("status"), status -> status.equals("completed"));
    }
}
