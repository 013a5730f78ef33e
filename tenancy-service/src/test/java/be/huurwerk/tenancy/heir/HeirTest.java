package be.huurwerk.tenancy.heir;

import static be.huurwerk.tenancy.Api.BASE;
import static be.huurwerk.tenancy.Api.aTenancyOf;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.created;
import static be.huurwerk.tenancy.Api.get;
import static be.huurwerk.tenancy.Api.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import be.huurwerk.tenancy.Api;
import be.huurwerk.tenancy.ServiceTest;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.TestEvent;
import be.huurwerk.testsupport.Tokens;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The only tenant of a lease dies on 2019-08-15. */
@ServiceTest
class HeirTest {

    private static final String ESTATE = "Nalatenschap van " + Api.GIVEN_NAME + " " + Api.FAMILY_NAME;

    private UUID tenant;
    private UUID tenancyId;

    @BeforeEach
    void signALease() {
        Api.today("2019-12-02");
        tenant = anAdult();
        tenancyId = aTenancyOf(tenant);
    }

    @Test
    void isRecordedWithPayeeAndAccountAndToldByItsId() {
        // Given
        dies();
        // When
        Response answer = record("BE71 0961 2345 6769", "");
        // Then
        UUID heirId = created(answer, "heirId");
        answer.then().body("iban", equalTo("BE71096123456769")).body("recordedOn", equalTo("2019-12-02"));
        // signed, noticeGiven, householdChanged, heirRecorded
        TestEvent event = Api.events(tenancyId, 4).get(3);
        EventSchemas.assertMatches(event);
        assertThat(event.data().at("/heirId").asText()).isEqualTo(heirId.toString());
        assertThat(event.data().toString()).doesNotContain("Erfgenaam").doesNotContain("6769");
    }

    @Test
    void showsTheWholeAccountOnlyToWhoMayPay() {
        // Given
        dies();
        record("BE71 0961 2345 6769", "");
        // When
        Response seen = given().auth().oauth2(Tokens.with("tenancy:personal")).get(BASE + heirs());
        // Then
        seen.then().statusCode(200).body("items.iban", contains("BE71 **** **** 6769"));
        get(heirs()).body("items.iban", contains("BE71096123456769"));
    }

    @Test
    void hasARightAccountAndADeceasedTenant() {
        // Given
        dies();
        // When
        Response faults = post(heirs(), """
                {"deceasedId": "%s", "payee": "", "iban": "BE71 0961 2345 6768"}""".formatted(tenant));
        Response stranger = post(heirs(), """
                {"deceasedId": "%s", "payee": "Erfgenaam", "iban": "BE71096123456769"}""".formatted(anAdult()));
        // Then
        faults.then().statusCode(400).body("issues.name", containsInAnyOrder("payee", "iban"));
        assertThat(faults.asString()).doesNotContain("6768");
        stranger.then().statusCode(400).body("issues.name", contains("deceasedId"));
    }

    @Test
    void isNotPaidOnAnAccountOfTheLandlord() {
        // Given
        dies();
        // When
        Response own = record("BE68 5390 0754 7034", "");
        Response both = post(heirs(), """
                {"deceasedId": "%s", "payee": "Erfgenaam", "iban": "BE68539007547034"}""".formatted(anAdult()));
        // Then
        own.then().statusCode(400).body("issues.name", contains("iban"));
        both.then().statusCode(400).body("issues.name", contains("deceasedId", "iban"));
        get(heirs()).body("total", equalTo(0));
    }

    @Test
    void isNoneOfALivingTenant() {
        // When
        Response answer = record("BE71 0961 2345 6769", "");
        // Then
        answer.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:tenancy:nobodyDied"));
        assertThat(Api.events(tenancyId, 1)).hasSize(1);
    }

    @Test
    void lettersGoToTheEstateUntilAnHeirWithAnAddressIsKnown() {
        // Given
        dies();
        // When
        Response before = addressee();
        record("BE71 0961 2345 6769", """
                , "address": {"street": "Proefstraat", "houseNumber": "2", "postalCode": "2220", "municipality": "Heist-op-den-Berg"}""");
        Response after = addressee();
        // Then
        before.then()
                .body("items[0].estate", equalTo(true))
                .body("items[0].names", contains(ESTATE))
                .body("items[0].address.street", equalTo("Voorbeeldstraat"));
        after.then()
                .body("items[0].names", contains("Erfgenaam"))
                .body("items[0].address.street", equalTo("Proefstraat"));
    }

    @Test
    void aDeathThatANoticeTellsMakesTheEstateTheAddressee() {
        // Given
        post("/tenancies/" + tenancyId + "/notices", """
                {"receivedOn": "2019-08-20", "reason": "death", "diedOn": "2019-08-15"}""").then().statusCode(201);
        // When
        Response answer = addressee();
        // Then
        answer.then().body("items[0].estate", equalTo(true)).body("items[0].names", contains(ESTATE));
        record("BE71 0961 2345 6769", "").then().statusCode(201);
    }

    @Test
    void theSameIsNotRecordedTwice() {
        // Given
        dies();
        record("BE71 0961 2345 6769", "").then().statusCode(201);
        // When
        Response again = post(heirs(), """
                {"deceasedId": "%s", "payee": " erfgenaam ", "iban": "BE71096123456769"}""".formatted(tenant));
        Response onTheSameAccount = post(heirs(), """
                {"deceasedId": "%s", "payee": "Erfgename", "iban": "BE71096123456769"}""".formatted(tenant));
        // Then
        again.then().statusCode(409).body("type", equalTo("urn:problem-type:huurwerk:tenancy:heirAlreadyRecorded"));
        onTheSameAccount.then().statusCode(201);
        get(heirs()).body("total", equalTo(2));
    }

    @Test
    void isAnnulledWhenEnteredByMistakeAndRecordedAnew() {
        // Given
        dies();
        UUID heirId = created(record("BE71 0961 2345 6769", """
                , "address": {"street": "Proefstraat", "houseNumber": "2", "postalCode": "2220", "municipality": "Heist-op-den-Berg"}"""), "heirId");
        // When
        Response annulled = annul(heirs() + "/" + heirId);
        // Then
        annulled.then().statusCode(201).body("kind", equalTo("heir"));
        get(heirs()).body("total", equalTo(0)).body("items", empty());
        // signed, noticeGiven, householdChanged, heirRecorded, heirAnnulled
        TestEvent event = Api.events(tenancyId, 5).get(4);
        EventSchemas.assertMatches(event);
        assertThat(event.type()).isEqualTo("tenancies.notify.heirAnnulled");
        assertThat(event.data().at("/heirId").asText()).isEqualTo(heirId.toString());
        addressee().then().body("items[0].names", contains(ESTATE));
        annul(heirs() + "/" + heirId)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:huurwerk:tenancy:heirCountsNoMore"));
        annul(heirs() + "/" + UUID.randomUUID()).then().statusCode(404);
        record("BE71 0961 2345 6769", "").then().statusCode(201);
    }

    @Test
    void aDeathThatWasAMistakeTakesItsHeirsAlongAndNoLaterDeathBringsThemBack() {
        // Given
        UUID death = created(dies(), "householdChangeId");
        record("BE71 0961 2345 6769", "").then().statusCode(201);
        // When
        annul("/tenancies/" + tenancyId + "/householdChanges/" + death).then().statusCode(201);
        // Then
        get(heirs()).body("total", equalTo(0));
        get("/tenancies/" + tenancyId + "/annulments")
                .body("items.kind", containsInAnyOrder("householdChange", "heir"));
        // signed, noticeGiven, householdChanged, heirRecorded, noticeWithdrawn, householdChangeAnnulled, heirAnnulled
        assertThat(Api.events(tenancyId, 7).get(6).type()).isEqualTo("tenancies.notify.heirAnnulled");
        dies();
        get(heirs()).body("total", equalTo(0));
    }

    @Test
    void aNoticeOfADeathThatWasAMistakeTakesItsHeirsAlong() {
        // Given
        UUID notice = created(post("/tenancies/" + tenancyId + "/notices", """
                {"receivedOn": "2019-08-20", "reason": "death", "diedOn": "2019-08-15"}"""), "noticeId");
        record("BE71 0961 2345 6769", "").then().statusCode(201);
        // When
        annul("/tenancies/" + tenancyId + "/notices/" + notice).then().statusCode(201);
        // Then
        get(heirs()).body("total", equalTo(0));
    }

    private static Response annul(String path) {
        return post(path + "/annulment", "{\"reason\": \"Entered in the wrong file.\"}");
    }

    private Response dies() {
        Response answer = post("/tenancies/" + tenancyId + "/householdChanges", """
                {"kind": "deceased", "personId": "%s", "on": "2019-08-15"}""".formatted(tenant));
        answer.then().statusCode(201);
        return answer;
    }

    private Response record(String iban, String rest) {
        return post(heirs(), """
                {"deceasedId": "%s", "payee": "Erfgenaam", "iban": "%s"%s}""".formatted(tenant, iban, rest));
    }

    private Response addressee() {
        return post("/addressees/query", "{\"tenancyIds\": [\"" + tenancyId + "\"]}");
    }

    private String heirs() {
        return "/tenancies/" + tenancyId + "/heirs";
    }
}
