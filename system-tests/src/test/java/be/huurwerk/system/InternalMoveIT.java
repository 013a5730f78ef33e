package be.huurwerk.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.localstack.Suite;
import be.huurwerk.testsupport.Ssins;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Somebody lives alone in three bedrooms under a lease of 2010, refuses two dwellings, pays the fee, and moves on 2019-09-16 after all.
 *
 * <pre>
 * the old rent as taken over           335.10
 * the fee from June to September       1 x 31.00 (2019)
 * the new rent                         20000.00 x 107.01 / 103.74 / 55 = 375.10, - 20.00 = 355.10
 * September                            335.10 x 15 / 30 = 167.55 on the old account, 355.10 x 15 / 30 = 177.55 on the new one
 * the old account                      6 x 335.10 + 167.55 + 4 x 31.00 = 2302.15
 * </pre>
 */
@Order(5)
@ExtendWith(SuiteExtension.class)
class InternalMoveIT {

    private Gateway office;

    @Test
    void aHouseholdMovesWithinTheLandlordsHomesAndNoDayIsChargedTwice(Suite suite) {
        // Given
        office = Callers.rentOffice(suite);
        office.put("/operations/v1/businessDate", "{\"businessDate\": \"2019-12-02\"}")
                .expect(200);
        String tenant = person();
        income(tenant);
        String old = tenancy(dwelling(3, "40.00"), tenant, "2010-02-15", "2010-03-01", """
            , "takenOver": {"on": "2019-03-01", "rent": 335.10, "depositHeld": 900.00, "openItems": []}\
            """);
        String smaller = dwelling(2, "20.00");
        String request = office.post("/tenancy/v1/internalMoveRequests", """
            {"tenancyId": "%s", "requestedOn": "2019-04-01", "reason": "other"}\
            """.formatted(old))
                .expect(201)
                .word("href");
        refuses(old, smaller, "2019-03-04", "2019-03-12");
        refuses(old, smaller, "2019-05-02", "2019-05-15");
        List.of("2019-03", "2019-04", "2019-05", "2019-06", "2019-07", "2019-08", "2019-09", "2019-10")
                .forEach(this::post);
        // 8 x 335.10 + 5 x 31.00
        awaitBalance(old, "2835.80");

        // When
        String next = tenancy(smaller, tenant, "2019-08-20", "2019-09-16", """
            , "previousLease": {"landlord": "own", "kind": "indefinite", "reason": "internalMove", "tenancyId": "%s"}\
            """.formatted(old));

        // Then
        assertThat(office.get("/tenancy/v1/tenancies/" + next).expect(200).word("contractKind"))
                .isEqualTo("indefinite");
        assertThat(office.get("/tenancy/v1/tenancies/" + old).expect(200).word("endDate"))
                .isEqualTo("2019-09-15");
        assertThat(office.get(request).expect(200).word("state")).isEqualTo("met");
        awaitBalance(old, "2302.15");
        post("2019-09");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(booked(next, "rent")).startsWith("2019-09 177.55"));
        assertThat(booked(old, "fee"))
                .containsExactly(
                        "2019-06 31.00",
                        "2019-07 31.00",
                        "2019-08 31.00",
                        "2019-09 31.00",
                        "2019-10 31.00",
                        "2019-10 -31.00");
        assertThat(booked(next, "fee")).isEmpty();
        assertThat(first("/deposit/v1/deposits?tenancyId=", next).get("status").asText())
                .isEqualTo("requested");

        // When the old dwelling is left
        office.post(
                        "/tenancy/v1/tenancies/" + old + "/departure",
                        "{\"keysReturnedOn\": \"2019-09-16\", \"damages\": []}")
                .expect(201);

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(first("/deposit/v1/deposits?tenancyId=", old)
                                .get("status")
                                .asText())
                        .isEqualTo("settled"));
    }

    private String person() {
        LocalDate birthDate = LocalDate.of(1980, 5, 1);
        Answer answer = office.post("/tenancy/v1/persons", """
            {"ssin": "%s", "givenName": "%s", "familyName": "%s", "birthDate": "%s"}\
            """.formatted(
                        Ssins.of(birthDate, ThreadLocalRandom.current().nextInt(1, 998)),
                        PersonalData.GIVEN_NAME,
                        PersonalData.FAMILY_NAME,
                        birthDate));
        return answer.status() == 409 ? person() : answer.expect(201).word("personId");
    }

    private void income(String personId) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> office.post("/rentCalculation/v1/incomes", """
                    {"personId": "%s", "year": 2016, "kind": "taxable", "amount": 20000.00, "proof": "taxAssessmentNotice"}\
                    """.formatted(personId))
                                .status()
                        == 201);
    }

    private String dwelling(int bedrooms, String patrimonyReduction) {
        return office.post("/tenancy/v1/dwellings", """
            {"reference": "M-%s", "kind": "house", "bedrooms": %d,
             "address": {"street": "Voorbeeldstraat", "houseNumber": "1", "postalCode": "2220", "municipality": "Heist-op-den-Berg"},
             "figures": [{"validFrom": "2010-01-01", "baseRent": 600.00, "minimumRent": 180.00,
                          "patrimonyReduction": %s, "energyCorrection": 0.00}]}\
            """.formatted(UUID.randomUUID(), bedrooms, patrimonyReduction))
                .expect(201)
                .word("dwellingId");
    }

    private String tenancy(String dwellingId, String tenant, String signedOn, String startDate, String rest) {
        return office.post("/tenancy/v1/tenancies", """
            {"dwellingId": "%s", "signedOn": "%s", "startDate": "%s",
             "household": [{"personId": "%s", "role": "tenant"}]%s}\
            """.formatted(dwellingId, signedOn, startDate, tenant, rest))
                .expect(201)
                .word("tenancyId");
    }

    private void refuses(String tenancyId, String dwellingId, String offeredOn, String answeredOn) {
        String offer = office.post(
                        "/tenancy/v1/tenancies/" + tenancyId + "/offers", """
                            {"dwellingId": "%s", "offeredOn": "%s", "kilometres": 2, "presentCost": 360.00, "offeredCost": 350.00}\
                            """.formatted(dwellingId, offeredOn))
                .expect(201)
                .word("href");
        office.post(offer + "/answer", "{\"answer\": \"refused\", \"answeredOn\": \"" + answeredOn + "\"}")
                .expect(201);
    }

    private void post(String month) {
        String runId = office.post("/arrears/v1/monthlyPostings", "{\"month\": \"" + month + "\"}")
                .expect(202)
                .word("runId");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> office.get("/arrears/v1/monthlyPostings/" + runId)
                        .expect(200)
                        .word("status")
                        .equals("completed"));
    }

    private void awaitBalance(String tenancyId, String balance) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(first("/arrears/v1/rentAccounts?tenancyId=", tenancyId)
                                .get("balance")
                                .decimalValue())
                        .isEqualByComparingTo(balance));
    }

    /** The lines of the kind on the account, each as {@code month amount}. */
    private List<String> booked(String tenancyId, String kind) {
        String account = first("/arrears/v1/rentAccounts?tenancyId=", tenancyId)
                .get("rentAccountId")
                .asText();
        JsonNode entries = office.get("/arrears/v1/rentAccounts/" + account + "/entries?pageSize=200")
                .expect(200)
                .property("items");
        return StreamSupport.stream(entries.spliterator(), false)
                .filter(entry -> entry.get("kind").asText().equals(kind))
                .map(entry -> entry.get("period").asText() + " "
                        + new BigDecimal(entry.get("amount").asText()).setScale(2))
                .toList();
    }

    private JsonNode first(String path, String tenancyId) {
        JsonNode items = office.get(path + tenancyId).expect(200).property("items");
        assertThat(items).isNotEmpty();
        return items.get(0);
    }
}
