package be.huurwerk.system;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.localstack.Suite;
import be.huurwerk.testsupport.Ssins;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A rent that follows the household and its income, by hand.
 *
 * <pre>
 * 2019-03-01  20000.00 x 107.01 / 103.74 = 20630.42, / 55 = 375.10, - 19.00 - 40.00 = 316.10
 * 2019-06-01  a partner joins: 30000.00 x 107.01 / 103.74 = 30945.63, / 55 = 562.65, - 19.00 - 40.00 = 503.65
 * 2019-10-01  three months of 700.00 and 800.00: 1500.00 x 3 x 4 = 18000.00, / 55 = 327.27, - 19.00 - 40.00 = 268.27
 * 2020-01-01  the same until the six months are over
 * 2020-04-01  30700.00 x 109.02 / 105.29 = 31787.58, / 55 = 577.96, - 19.00 - 40.00 = 518.96
 * </pre>
 */
@Order(4)
@ExtendWith(SuiteExtension.class)
class RentStoryIT {

    private static final String RENT = "/rentCalculation/v1";
    private static final String CHILD = "{\"personId\": \"%s\", \"role\": \"child\", \"severelyDisabled\": false,"
            + " \"familyAllowance\": true, \"domiciled\": true, \"sharedCustody\": false,"
            + " \"otherParentRentsSocially\": false}";
    private static final String MONTHS = "\"months\": [\"2019-06\", \"2019-07\", \"2019-08\"]";

    private Gateway office;

    @Test
    void followsTheHouseholdAndItsIncomeToTheCent(Suite suite) {
        // Given
        office = Callers.rentOffice(suite);
        office.put("/operations/v1/businessDate", "{\"businessDate\": \"2019-12-02\"}")
                .expect(200);
        String tenant = person(LocalDate.of(1980, 5, 2), 311);
        String child = person(LocalDate.of(2012, 3, 1), 312);
        String partner = person(LocalDate.of(1982, 7, 4), 313);
        String tenancy = signed(dwelling(), tenant, child);
        earns(tenant, 2016, "20000.00");
        earns(tenant, 2017, "20500.00");
        earns(partner, 2016, "10000.00");
        earns(partner, 2017, "10200.00");
        rents(tenancy, List.of("2019-03-01 initial 316.10"));

        // When a partner joins
        joins(tenancy, partner);

        // Then
        rents(tenancy, List.of("2019-06-01 householdChange 503.65", "2019-03-01 initial 316.10"));

        // When their income drops
        asksForLess(tenancy, tenant, partner);

        // Then it is granted for six months, and what follows is decided with it
        List<String> schedule = List.of(
                "2020-04-01 grantEnded 518.96",
                "2019-10-01 incomeDrop 268.27",
                "2019-06-01 householdChange 503.65",
                "2019-03-01 initial 316.10");
        List<JsonNode> decisions = rents(tenancy, schedule);
        explainsTheDrop(decisions.get(2), decisions.get(1));
        assertThat(office.get(RENT + "/rentDecisions/" + id(decisions.get(1)) + "/letter")
                        .expect(200)
                        .text())
                .startsWith("%PDF-");
        decisions.forEach(decision -> assertThat(office.get(RENT + "/rentDecisions/" + id(decision) + "/verification")
                        .expect(200)
                        .property("identical")
                        .asBoolean())
                .isTrue());

        // When the rents of the year are found, and approved
        String found = run("/annualRuns", "{\"year\": 2020, \"dryRun\": true}");

        // Then the grant goes on
        assertThat(result(found, tenancy)).isEqualTo("268.27 268.27");
        run("/annualRuns/" + found + "/approval", "{}");
        rents(tenancy, decided -> decided.contains("2020-01-01 annual 268.27"));
        assertThat(rentOn(tenancy, "2020-03-31")).isEqualTo("268.27");
        assertThat(rentOn(tenancy, "2020-04-01")).isEqualTo("518.96");
    }

    private String person(LocalDate birthDate, int serial) {
        return office.post(
                        "/tenancy/v1/persons",
                        "{\"ssin\": \"" + Ssins.of(birthDate, serial) + "\", \"givenName\": \""
                                + PersonalData.GIVEN_NAME
                                + "\", \"familyName\": \"" + PersonalData.FAMILY_NAME + "\", \"birthDate\": \""
                                + birthDate + "\"}")
                .expect(201)
                .word("personId");
    }

    private String dwelling() {
        return office.post(
                        "/tenancy/v1/dwellings",
                        "{\"reference\": \"RENT-1\", \"kind\": \"house\", \"bedrooms\": 3,"
                                + " \"address\": {\"street\": \"Dorpsstraat\", \"houseNumber\": \"3\","
                                + " \"postalCode\": \"2580\", \"municipality\": \"Putte\"},"
                                + " \"figures\": [{\"validFrom\": \"2019-01-01\", \"baseRent\": 600.00,"
                                + " \"minimumRent\": 180.00, \"patrimonyReduction\": 40.00,"
                                + " \"energyCorrection\": 0.00}]}")
                .expect(201)
                .word("dwellingId");
    }

    private String signed(String dwelling, String tenant, String child) {
        return office.post(
                        "/tenancy/v1/tenancies",
                        "{\"dwellingId\": \"" + dwelling + "\", \"signedOn\": \"2019-02-15\","
                                + " \"startDate\": \"2019-03-01\", \"household\": [{\"personId\": \"" + tenant
                                + "\", \"role\": \"tenant\", \"severelyDisabled\": false}, " + CHILD.formatted(child)
                                + "]}")
                .expect(201)
                .word("tenancyId");
    }

    private void earns(String person, int year, String amount) {
        office.post(
                        RENT + "/incomes",
                        "{\"personId\": \"" + person + "\", \"year\": " + year + ", \"amount\": " + amount
                                + ", \"kind\": \"taxable\", \"proof\": \"taxAssessmentNotice\"}")
                .expect(201);
    }

    private void joins(String tenancy, String partner) {
        String changes = "/tenancy/v1/tenancies/" + tenancy + "/householdChanges";
        String change = office.post(
                        changes,
                        "{\"kind\": \"joined\", \"personId\": \"" + partner + "\", \"role\": \"legalCohabitant\","
                                + " \"on\": \"2019-05-10\", \"severelyDisabled\": false,"
                                + " \"conditions\": {\"ownsNoProperty\": true, \"willingToLearnDutch\": true,"
                                + " \"followsIntegrationPath\": true, \"registered\": true},"
                                + " \"documents\": [{\"kind\": \"taxAssessmentNotice\", \"receivedOn\": \"2019-05-20\"},"
                                + " {\"kind\": \"proofOfDutch\", \"receivedOn\": \"2019-05-20\"},"
                                + " {\"kind\": \"householdCertificate\", \"receivedOn\": \"2019-05-20\"}]}")
                .expect(201)
                .word("householdChangeId");
        office.post(changes + "/" + change + "/decision", "{\"decision\": \"approved\", \"decidedOn\": \"2019-05-22\"}")
                .expect(201);
    }

    private void asksForLess(String tenancy, String tenant, String partner) {
        String request = office.post(
                        RENT + "/recalculationRequests",
                        "{\"tenancyId\": \"" + tenancy + "\", \"reason\": \"incomeDrop\","
                                + " \"requestedOn\": \"2019-09-03\", \"members\": [{\"personId\": \"" + tenant
                                + "\", \"incomeKinds\": [\"wage\"]}, {\"personId\": \"" + partner
                                + "\", \"incomeKinds\": [\"wage\"]}]}")
                .expect(201)
                .word("recalculationRequestId");
        earnsByMonth(tenant, "700.00");
        earnsByMonth(partner, "800.00");
        for (String person : List.of(tenant, partner)) {
            office.post(
                            RENT + "/recalculationRequests/" + request + "/proofs",
                            "{\"personId\": \"" + person
                                    + "\", \"proof\": \"payslips\", \"receivedOn\": \"2019-09-10\", " + MONTHS + "}")
                    .expect(200);
        }
    }

    private void earnsByMonth(String person, String amount) {
        String month = "{\"month\": \"2019-0%d\", \"amount\": " + amount + "}";
        office.post(
                        RENT + "/incomes",
                        "{\"personId\": \"" + person + "\", \"year\": 2019, \"kind\": \"current\","
                                + " \"proof\": \"payslips\", \"months\": [" + month.formatted(6) + ", "
                                + month.formatted(7) + ", " + month.formatted(8) + "]}")
                .expect(201);
    }

    private void explainsTheDrop(JsonNode before, JsonNode after) {
        Answer difference = office.get(RENT + "/rentDecisions/" + id(before) + "/difference?to=" + id(after))
                .expect(200);
        assertThat(difference.property("change").decimalValue()).isEqualByComparingTo("-235.38");
        BigDecimal contributions = StreamSupport.stream(
                        difference.property("contributions").spliterator(), false)
                .map(contribution -> contribution.get("change").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(contributions).isEqualByComparingTo("-235.38");
    }

    /** Awaits these decisions, the newest first, each as {@code from reason rent}. */
    private List<JsonNode> rents(String tenancy, List<String> expected) {
        return rents(tenancy, expected::equals);
    }

    private List<JsonNode> rents(String tenancy, Predicate<List<String>> expected) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> decisions(tenancy),
                        found -> expected.test(found.stream()
                                .map(decision -> decision.get("effectiveFrom").asText() + " "
                                        + decision.get("reason").asText() + " " + rent(decision))
                                .toList()));
    }

    private List<JsonNode> decisions(String tenancy) {
        return StreamSupport.stream(
                        office.get(RENT + "/rentDecisions?tenancyId=" + tenancy)
                                .expect(200)
                                .property("items")
                                .spliterator(),
                        false)
                .toList();
    }

    private String rentOn(String tenancy, String day) {
        return rent(office.get(RENT + "/rentDecisions?tenancyId=" + tenancy + "&on=" + day)
                .expect(200)
                .property("items")
                .get(0));
    }

    /** Starts a run, awaits its end, and returns its id. */
    private String run(String path, String body) {
        String runId = office.post(RENT + path, body).expect(202).word("runId");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> office.get(RENT + "/annualRuns/" + runId)
                        .expect(200)
                        .word("status")
                        .equals("completed"));
        return runId;
    }

    private String result(String run, String tenancy) {
        return StreamSupport.stream(
                        office.get(RENT + "/annualRuns/" + run + "/results?pageSize=200")
                                .expect(200)
                                .property("items")
                                .spliterator(),
                        false)
                .filter(result -> result.get("tenancyId").asText().equals(tenancy))
                .map(result -> money(result.get("before")) + " " + money(result.get("after")))
                .findFirst()
                .orElseThrow();
    }

    private static String rent(JsonNode decision) {
        return money(decision.get("rent"));
    }

    private static String money(JsonNode amount) {
        return new BigDecimal(amount.asText()).setScale(2).toPlainString();
    }

    private static String id(JsonNode decision) {
        return decision.get("rentDecisionId").asText();
    }
}
