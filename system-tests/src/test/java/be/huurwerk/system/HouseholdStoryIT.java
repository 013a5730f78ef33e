package be.huurwerk.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.localstack.Suite;
import be.huurwerk.testsupport.Ssins;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A couple rents from 2019-03-01; the tenant has 20000.00 of 2016, the spouse 10000.00. One of them leaves, or dies, or both die, and all
 * four services know it.
 *
 * <pre>
 * both      30000.00 x 107.01 / 103.74 / 55 = 562.65, - 40.00 = 522.65
 * tenant    20000.00 x 107.01 / 103.74 / 55 = 375.10, - 40.00 = 335.10
 * </pre>
 */
@Order(2)
@ExtendWith(SuiteExtension.class)
class HouseholdStoryIT {

    private static final String BOTH = "522.65";
    private static final String TENANT_ALONE = "335.10";

    private Gateway office;
    private String tenant;
    private String spouse;
    private String tenancyId;
    private String tenancy;

    @BeforeEach
    void signALease(Suite suite) {
        office = Callers.rentOffice(suite);
        office.put("/operations/v1/businessDate", "{\"businessDate\": \"2019-08-01\"}")
                .expect(200);
        tenant = person(LocalDate.of(1980, 5, 1));
        spouse = person(LocalDate.of(1982, 9, 14));
        income(tenant, "20000.00");
        income(spouse, "10000.00");
        String dwellingId = office.post("/tenancy/v1/dwellings", """
                        {"reference": "W-%s", "kind": "house", "bedrooms": 3,
                         "address": {"street": "Voorbeeldstraat", "houseNumber": "1", "postalCode": "2220", "municipality": "Heist-op-den-Berg"},
                         "figures": [{"validFrom": "2019-01-01", "baseRent": 600.00, "minimumRent": 180.00,
                                      "patrimonyReduction": 40.00, "energyCorrection": 0.00}]}""".formatted(UUID.randomUUID()))
                .expect(201)
                .word("dwellingId");
        tenancyId = office.post("/tenancy/v1/tenancies", """
                        {"dwellingId": "%s", "signedOn": "2019-02-15", "startDate": "2019-03-01",
                         "household": [{"personId": "%s", "role": "tenant"}, {"personId": "%s", "role": "spouse"}]}""".formatted(dwellingId, tenant, spouse))
                .expect(201)
                .word("tenancyId");
        tenancy = "/tenancy/v1/tenancies/" + tenancyId;
        awaitRent("2019-03-01", BOTH);
    }

    @Test
    void aSeparationIsKnownInAllFourServices() {
        // When
        String change = reported("separation", spouse, "2019-05-15", """
                , "depositShare": 491.50, "documents": [{"kind": "householdCertificate", "receivedOn": "2019-05-20"}]""");
        office.post(change + "/decision", "{\"decision\": \"approved\", \"decidedOn\": \"2019-05-22\"}")
                .expect(201);

        // Then
        awaitRent("2019-06-01", TENANT_ALONE);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(liable().findValuesAsText("endedBy")).containsExactly("separation");
            assertThat(beneficiaries().findValuesAsText("ground")).containsExactlyInAnyOrder("tenant", "formerTenant");
            assertThat(beneficiaries().findValue("share").decimalValue()).isEqualByComparingTo("491.50");
        });
        assertThat(office.get(tenancy + "?on=2019-05-15").expect(200).property("household"))
                .hasSize(1);
    }

    @Test
    void aSeparationThatWasAMistakeIsUndoneInAllFourServices() {
        // Given
        String change = reported("separation", spouse, "2019-05-15", """
                , "documents": [{"kind": "householdCertificate", "receivedOn": "2019-05-20"}]""");
        office.post(change + "/decision", "{\"decision\": \"approved\", \"decidedOn\": \"2019-05-22\"}")
                .expect(201);
        awaitRent("2019-06-01", TENANT_ALONE);

        // When
        office.post(change + "/annulment", "{\"reason\": \"Reported in the wrong file.\"}")
                .expect(201);

        // Then
        awaitRent("2019-06-01", BOTH);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(liable().findValuesAsText("endedBy")).isEmpty();
            assertThat(beneficiaries().findValuesAsText("ground")).containsExactly("tenant", "tenant");
        });
    }

    @Test
    void aTenantWhoSurvivesContinuesOnTheSameAccount() {
        // Given
        String account = account().get("rentAccountId").asText();

        // When
        reported("deceased", spouse, "2019-05-15", "");

        // Then
        awaitRent("2019-06-01", TENANT_ALONE);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(liable().findValuesAsText("endedBy")).containsExactly("death"));
        assertThat(account().get("rentAccountId").asText()).isEqualTo(account);
        assertThat(account().has("remindersStoppedOn")).isFalse();
        assertThat(office.get(tenancy).expect(200).word("endDate")).isEqualTo("2028-02-29");
    }

    @Test
    void theDeathOfTheLastTenantEndsTheLeaseStopsRemindersAndLeavesAnEstate() {
        // Given
        reported("deceased", spouse, "2019-05-15", "");

        // When
        reported("deceased", tenant, "2019-06-10", "");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(account().path("remindersStoppedOn").asText())
                                .isEqualTo("2019-06-10"));
        office.post(tenancy + "/heirs", """
                {"deceasedId": "%s", "payee": "Voorbeeld Erfgenaam", "iban": "BE71 0961 2345 6769"}""".formatted(tenant)).expect(201);

        // Then: until the end of the month after the death
        assertThat(office.get(tenancy).expect(200).word("endDate")).isEqualTo("2019-07-31");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(liable().findValuesAsText("ground")).contains("estate");
            assertThat(beneficiaries().findValuesAsText("ground")).contains("heir");
            assertThat(deposit().get("endDate").asText()).isEqualTo("2019-07-31");
        });
        JsonNode addressee = office.post("/tenancy/v1/addressees/query", "{\"tenancyIds\": [\"" + tenancyId + "\"]}")
                .expect(200)
                .property("items")
                .get(0);
        assertThat(addressee.get("estate").asBoolean()).isTrue();
    }

    @Test
    void aTenancyThatWasAMistakeOwesNothingAndGivesTheDepositBack() {
        // When
        office.post(tenancy + "/annulment", "{\"reason\": \"Entered twice.\"}").expect(201);

        // Then
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(deposit().get("status").asText()).isEqualTo("withdrawn");
            assertThat(account().get("balance").decimalValue()).isEqualByComparingTo("0.00");
        });
        assertThat(office.get(tenancy).expect(200).word("status")).isEqualTo("annulled");
        office.post(tenancy + "/notices", "{\"receivedOn\": \"2019-05-10\", \"reason\": \"seriousBreach\"}")
                .expect(409);
    }

    private String reported(String kind, String personId, String on, String rest) {
        return tenancy + "/householdChanges/"
                + office.post(
                                tenancy + "/householdChanges",
                                "{\"kind\": \"%s\", \"personId\": \"%s\", \"on\": \"%s\"%s}"
                                        .formatted(kind, personId, on, rest))
                        .expect(201)
                        .word("householdChangeId");
    }

    private String person(LocalDate birthDate) {
        Answer answer = office.post("/tenancy/v1/persons", """
                        {"ssin": "%s", "givenName": "Proefella", "familyName": "Van Testegem", "birthDate": "%s"}""".formatted(
                        Ssins.of(birthDate, ThreadLocalRandom.current().nextInt(1, 998)), birthDate));
        return answer.status() == 409 ? person(birthDate) : answer.expect(201).word("personId");
    }

    private void income(String personId, String amount) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> office.post("/rentCalculation/v1/incomes", """
                                {"personId": "%s", "year": 2016, "kind": "taxable", "amount": %s, "proof": "taxAssessmentNotice"}""".formatted(personId, amount))
                                .status()
                        == 201);
    }

    private void awaitRent(String on, String rent) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode decisions = office.get("/rentCalculation/v1/rentDecisions?tenancyId=" + tenancyId + "&on=" + on)
                    .expect(200)
                    .property("items");
            assertThat(decisions).isNotEmpty();
            assertThat(decisions.get(0).get("rent").decimalValue()).isEqualByComparingTo(rent);
        });
    }

    private JsonNode account() {
        return first("/arrears/v1/rentAccounts?tenancyId=");
    }

    private JsonNode liable() {
        return account().get("liable");
    }

    private JsonNode deposit() {
        String id = first("/deposit/v1/deposits?tenancyId=").get("depositId").asText();
        Answer answer = office.get("/deposit/v1/deposits/" + id).expect(200);
        return answer.body();
    }

    private JsonNode beneficiaries() {
        return deposit().get("beneficiaries");
    }

    private JsonNode first(String path) {
        JsonNode items = office.get(path + tenancyId).expect(200).property("items");
        assertThat(items).isNotEmpty();
        return items.get(0);
    }
}
