package be.huurwerk.rent.chargeletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.rent.Api;
import be.huurwerk.rent.Story;
import be.huurwerk.rent.building.BuildingStory;
import be.huurwerk.rent.letter.PaperLetters;
import be.huurwerk.rent.rentaccount.RentAccounts;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TenancyStandIn;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The letter of a household's statement has the four parts that it has to have, and says what is left beside what was charged before. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class ChargeLetterTest {

    @Inject
    RentAccounts accounts;

    private BuildingStory story;
    private Story tenant;

    @BeforeEach
    void aBuildingOfTwoDwellings() {
        Api.businessDate("2020-05-04");
        story = new BuildingStory("60.00", "40.00");
        tenant = story.tenancies.get(0);
        TenancyStandIn.addressee(tenant.tenancyId, List.of("Proefella Van Testegem"), Map.of());
    }

    @Test
    void hasTheFourParts() {
        // Given
        story.provenCost("liftMaintenance", "480.00", ", \"group\": \"A\"");
        story.provenCost("commonElectricity", "1000.00", "");
        advanceOfSixtyFromTheBegin();
        String draft = draft();
        assertThat(letter(draft).statusCode()).isEqualTo(409);
        // When
        story.finalise(draft, "{\"dueOn\": \"2020-06-30\", \"advancesFrom\": \"2020-06-01\"}");
        // Then: it asks money, and nobody told by which communication that is paid
        assertThat(letter(draft).<String>path("type")).endsWith(":rentAccountUnknown");
        // When
        tenant.accountOpened("+++010/0000/00182+++", accounts);
        Response first = letter(draft);
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
        // Then: total and share by component, advances and balance, what is paid next, and how each share was found
        assertThat(PaperLetters.text(first.asByteArray()))
                .contains("Proefella Van Testegem", "U betaalt nog € 221,59", "uiterlijk op 30 juni 2020")
                .contains("Elektriciteit gemeenschappelijke delen 1.000,00 419,18", "Onderhoud lift 480,00 402,41")
                .contains("Samen 1.480,00 821,59")
                .contains("voor deze periode aanrekenden 600,00", "Saldo 221,59")
                .contains("Vanaf 1 juni 2020 betaalt u elke maand € 81,67 als voorschot")
                .contains("Betaal op rekening BE68 5390 0754 7034 van Woonmaatschappij Voorbeeld")
                .contains("Mededeling: +++010/0000/00182+++")
                .contains("480,00 × 306 / 365")
                .contains("nieuwe voorschot van € 81,67 per maand", "uw eigen aandeel over een jaar")
                .contains("(821,59 × 365 / 306) / 12");
        // When: it is printed once
        TenancyStandIn.addressee(tenant.tenancyId, List.of("Iemand Anders"), Map.of());
        // Then
        assertThat(letter(draft).asByteArray()).isEqualTo(first.asByteArray());
        assertThat(PaperLetters.text(letter(draft, "en").asByteArray()))
                .contains("You still pay € 221.59", "not the official letter", "480.00 × 306 / 365")
                .contains("Pay to account BE68 5390 0754 7034", "Communication: +++010/0000/00182+++");
        assertThat(letterAs("integrator", draft, null).statusCode()).isEqualTo(403);
        // When
        tenant.tell("tenancies.notify.erased", 2, "{\"tenancyId\": \"%s\", \"personIds\": []}");
        // Then
        await().atMost(Duration.ofSeconds(20)).until(() -> letter(draft).statusCode() == 404);
    }

    @Test
    void saysWhatACorrectionLeavesBesideWhatWasChargedBefore() {
        // Given: 1000 x 306 / 730 = 419.18
        String cost = story.provenCost("commonElectricity", "1000.00", "");
        story.finalise(draft(), "{\"dueOn\": \"2020-06-30\"}");
        story.voucher(Api.post("/costs/" + cost + "/creditNotes", "{\"amount\": 80.00}")
                .path("costId"));
        Api.post("/chargeAdvances", """
                {"tenancyId": "%s", "validFrom": "2020-09-01", "advance": 22.64, "ground": "as agreed"}
                """.formatted(tenant.tenancyId)).then().statusCode(201);
        read("2018-12-31", "1000");
        read("2019-12-31", "1730");
        // When: 920 x 306 / 730 = 385.64
        String correction = draft();
        story.finalise(correction, "{\"dueOn\": \"2020-07-31\"}");
        // Then
        assertThat(PaperLetters.text(letter(correction).asByteArray()))
                .contains("U krijgt terug € 33,54", "een saldo van € 419,18", "Saldo 385,64")
                .contains("Vanaf 1 september 2020 betaalt u elke maand € 22,64 als voorschot")
                .contains("telde 496,400 eenheden", "gemiddeld 496,400")
                .doesNotContain("Mededeling:", "nieuwe voorschot");
    }

    @Test
    void saysThatWhatIsAskedAtADepartureIsAnEstimateAndHowItWasFound() {
        // Given: 821.59 of 306 days, and 60.00 a month
        story.provenCost("liftMaintenance", "480.00", ", \"group\": \"A\"");
        story.provenCost("commonElectricity", "1000.00", "");
        advanceOfSixtyFromTheBegin();
        story.finalise(draft(), "{\"dueOn\": \"2020-06-30\"}");
        tenant.accountOpened("+++010/0000/00182+++", accounts);
        // When
        tenant.tell("tenancies.notify.departed", 2, """
            {"tenancyId": "%s", "endDate": "2020-04-30", "keysReturnedOn": "2020-04-30", "damages": []}""");
        String key = estimate(tenant);
        byte[] letter = exitLetter(key, "nl").asByteArray();
        // Then: 821.59 x 121 / 306, less four months
        assertThat(PaperLetters.text(letter))
                .contains("Dit is een raming.", "alleen het verschil met deze raming")
                .contains("die van 1 januari 2019 tot en met 31 december 2019", "toen € 821,59 voor 306 dagen")
                .contains("nog 121 dagen, van 1 januari 2020 tot en met 30 april 2020")
                .contains("821,59 × 121 / 306 324,88", "aanrekenden 240,00", "Saldo, geraamd 84,88")
                .contains("volgens een raming € 84,88", "uiterlijk op 3 juni 2020", "Mededeling: +++010/0000/00182+++");
        assertThat(PaperLetters.text(exitLetter(key, "en").asByteArray()))
                .contains("This is an estimate.", "821.59 × 121 / 306", "Pay to account BE68 5390 0754 7034");
        assertThat(exitLetter("0190a5d0-0000-7000-8000-000000000000", "nl").statusCode())
                .isEqualTo(404);
        // When it is printed once, and the file is erased
        assertThat(exitLetter(key, "nl").asByteArray()).isEqualTo(letter);
        tenant.tell("tenancies.notify.erased", 3, "{\"tenancyId\": \"%s\", \"personIds\": []}");
        // Then
        await().atMost(Duration.ofSeconds(20)).until(() -> exitLetter(key, "nl").statusCode() == 404);
    }

    @Test
    void printsTheLettersOfTheDeparturesOfADayUntilTheirDaysAreSettled() throws IOException {
        // Given: three households that left; two of them nobody can write to
        story = new BuildingStory("60.00", "40.00", "50.00");
        tenant = story.tenancies.get(0);
        Story unnamed = story.tenancies.get(1);
        Story mistake = story.tenancies.get(2);
        TenancyStandIn.addressee(tenant.tenancyId, List.of("Proefella Van Testegem"), Map.of());
        story.provenCost("commonElectricity", "1000.00", "");
        story.finalise(draft("2019"), "{\"dueOn\": \"2020-06-30\"}");
        Api.businessDate("2020-05-05");
        List<String> keys = new ArrayList<>();
        for (Story left : story.tenancies) {
            left.accountOpened("+++010/0000/00182+++", accounts);
            left.tell("tenancies.notify.departed", 2, """
                {"tenancyId": "%s", "endDate": "2020-04-30", "keysReturnedOn": "2020-04-30", "damages": []}""");
            keys.add(estimate(left));
        }
        String may = "{\"kind\": \"exit\", \"from\": \"2020-05-05\", \"until\": \"2020-05-05\"}";
        // When
        String run = run(may);
        // Then
        String name = tenant.tenancyId + "/" + keys.get(0) + ".pdf";
        Map<String, byte[]> letters = archive(run);
        assertThat(letters).containsOnlyKeys(name);
        assertThat(PaperLetters.text(letters.get(name))).contains("Dit is een raming.", "Proefella Van Testegem");
        assertThat(exitLetter(keys.get(0), "nl").asByteArray()).isEqualTo(letters.get(name));
        assertThat(failures(run))
                .contains(unnamed.tenancyId.toString(), mistake.tenancyId.toString(), "noAddressee")
                .doesNotContain(tenant.tenancyId.toString());
        // When: one of the tenancies was a mistake
        mistake.tell("tenancies.notify.annulled", 3, "{\"tenancyId\": \"%s\"}");
        // Then
        await().atMost(Duration.ofSeconds(20)).until(() -> !failures(run(may)).contains(mistake.tenancyId.toString()));
        assertThat(failures(run)).contains(unnamed.tenancyId.toString());
        // When: their days are settled, by a cost of 2020
        Api.businessDate("2021-01-11");
        story.voucher(Api.post("/costs", """
                {"buildingId": "%s", "category": "commonElectricity", "amount": 900.00, "from": "2020-01-01",
                 "until": "2020-12-31"}
                """.formatted(story.buildingId)).path("costId"));
        story.finalise(draft("2020"), "{\"dueOn\": \"2021-02-28\"}");
        // Then: nobody gets the letter of an estimate any more, and the one that was sent is still there
        assertThat(failures(run(may))).doesNotContain(unnamed.tenancyId.toString());
        assertThat(archive(run)).containsOnlyKeys(name).containsEntry(name, letters.get(name));
    }

    private static String estimate(Story left) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> Api.body(Api.get("/chargeExitStatements", Map.of("tenancyId", left.tenancyId)))
                                .at("/items/0/settlementKey")
                                .asText(),
                        found -> !found.isEmpty());
    }

    /** Asks for a run of letters, and answers its id once it is over. */
    private static String run(String body) {
        String run = Api.post("/chargeLetterRuns", body)
                .then()
                .statusCode(202)
                .extract()
                .path("runId");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Api.body(Api.get("/chargeLetterRuns/" + run, Map.of()))
                        .path("status")
                        .asText()
                        .equals("completed"));
        return run;
    }

    private static String failures(String run) {
        return Api.body(Api.get("/chargeLetterRuns/" + run + "/failures", Map.of()))
                .path("items")
                .toString();
    }

    private static Map<String, byte[]> archive(String run) throws IOException {
        Response answer = Api.request().get("/rentCalculation/v1/chargeLetterRuns/" + run + "/archive");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return PaperLetters.unpacked(answer.asByteArray());
    }

    /** Told at the signing. */
    private void advanceOfSixtyFromTheBegin() {
        Api.businessDate("2019-02-15");
        Api.post("/chargeAdvances", """
                {"tenancyId": "%s", "validFrom": "2019-03-01", "advance": 60.00, "ground": "as the one before"}
                """.formatted(tenant.tenancyId)).then().statusCode(201);
        Api.businessDate("2020-05-04");
    }

    private static Response exitLetter(String key, String language) {
        return Api.request()
                .header("Accept-Language", language)
                .get("/rentCalculation/v1/chargeExitStatements/" + key + "/letter");
    }

    private void read(String day, String units) {
        Api.post(
                        "/meterReadings",
                        "{\"dwellingId\": \"" + story.dwellings.get(0) + "\", \"readOn\": \"" + day + "\", \"units\": "
                                + units + "}")
                .then()
                .statusCode(201);
    }

    private String draft() {
        return draft("2019");
    }

    private String draft(String year) {
        return Api.post("/chargeSettlements", """
                {"buildingId": "%s", "from": "%s-01-01", "until": "%s-12-31"}
                """.formatted(story.buildingId, year, year))
                .then()
                .statusCode(201)
                .extract()
                .path("chargeSettlementId");
    }

    private Response letter(String settlement) {
        return letter(settlement, null);
    }

    private Response letter(String settlement, String language) {
        return letterAs("rent-office", settlement, language);
    }

    private Response letterAs(String client, String settlement, String language) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.client(client))
                .headers(language == null ? Map.of() : Map.of("Accept-Language", language))
                .get("/rentCalculation/v1/chargeSettlements/" + settlement + "/statements/" + tenant.tenancyId
                        + "/letter");
    }
}
