package be.huurwerk.rent.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.rent.Api;
import be.huurwerk.testsupport.ServiceTestResource;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class RentSimulationTest {

    private static final String EXAMPLE = Api.example("simulateRent.request.json");

    @Test
    void answersTheExampleOfTheContractToTheLetter() {
        // When
        Response response = simulate(EXAMPLE);

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode rent = Api.body(response);
        JsonNode expected = Api.parse("""
                {"effectiveDate": "2019-01-01", "parameterStatus": "likely",
                 "indexedIncome": 20630.42, "incomeLimit": 39360.00, "incomeBand": "upToLimit", "divisor": 55,
                 "incomeShare": 375.10, "familyReduction": 19.00, "patrimonyReduction": 40.00, "energyCorrection": 0.00,
                 "minimumRent": 180.00, "maximumRent": 600.00, "calculatedRent": 316.10, "bound": "none",
                 "rent": 316.10, "socialReduction": 283.90}
                """);
        expected.fields()
                .forEachRemaining(property -> assertThat(rent.path(property.getKey()))
                        .as(property.getKey())
                        .isEqualTo(property.getValue()));
        assertThat(rent.path("rulesVersion").asText()).matches("rent-2\\+[0-9a-f]{12}");
    }

    @Test
    void warnsThatACorrectionDoesNotCountBefore2020() {
        // When
        JsonNode rent =
                Api.body(simulate(EXAMPLE.replace("\"energyCorrection\": 0.00", "\"energyCorrection\": 20.00")));

        // Then
        assertThat(rent.path("rent")).isEqualTo(Api.parse("316.10"));
        assertThat(rent.at("/warnings/0/property").asText()).isEqualTo("energyCorrection");
        assertThat(rent.at("/warnings/0/detail").asText()).contains("it does not count");
    }

    @Test
    void beginsItsTraceWithTheIndexedIncome() {
        // When
        JsonNode step = Api.body(simulate(EXAMPLE)).path("trace").path(0);

        // Then
        assertThat(step.path("step").asText()).isEqualTo("indexedIncome");
        assertThat(step.path("title").asText()).isEqualTo("Indexed income");
        assertThat(step.path("formula").asText()).isEqualTo("20000.00 x 107.01 / 103.74");
        assertThat(step.path("result")).isEqualTo(Api.parse("20630.42"));
        assertThat(step.path("exact")).isEqualTo(Api.parse("20630.4222093696"));
        assertThat(step.path("legalBasis").asText()).contains("art. 38-51");
        assertThat(step.path("steps").isArray()).isTrue();
        assertThat(step.path("steps")).isEmpty();
        JsonNode index = step.path("parameters").path(0);
        assertThat(index.path("name").asText()).isEqualTo("rent/health-index");
        assertThat(index.path("value")).isEqualTo(Api.parse("107.01"));
        assertThat(index.path("validFrom").asText()).isEqualTo("2018-06-01");
        assertThat(index.path("status").asText()).isEqualTo("likely");
        assertThat(index.path("source").asText()).isNotBlank();
    }

    @Test
    void speaksDutchWhenAsked() {
        // When
        Response response = Api.request()
                .header("Accept-Language", "nl")
                .contentType("application/json")
                .body(EXAMPLE)
                .post("/rentCalculation/v1/rentSimulations");

        // Then
        assertThat(Api.body(response).path("trace").path(0).path("title").asText())
                .isEqualTo("Geïndexeerd inkomen");
    }

    @Test
    void asksForTheIncomeOfACountedAdultAtThatMember() {
        // When
        Response response = simulate(EXAMPLE.replace(
                "\"incomes\": [{\"year\": 2016, \"amount\": 20000.00, \"kind\": \"taxable\"}]", "\"incomes\": []"));

        // Then
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(Api.issues(response)).containsExactly("requiredInput household.members[0].incomes");
    }

    @Test
    void asksForADwellingFigureThatNobodySupplies() {
        // When
        Response response = simulate(EXAMPLE.replace("\"minimumRent\": 180.00, \"patrimonyReduction\": 40.00, ", ""));

        // Then
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Api.issues(response))
                .containsExactly("requiredInput dwelling.minimumRent", "requiredInput dwelling.patrimonyReduction");
    }

    @Test
    void needsNoEnergyCorrectionBefore2020() {
        // When
        Response response = simulate(EXAMPLE.replace(", \"energyCorrection\": 0.00", ""));

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Api.body(response).path("energyCorrection")).isEqualTo(Api.parse("0.00"));
    }

    @Test
    void refusesWhatDependsOnAnUnknownFigure() {
        // When: the index and the limits of 2030 are not known
        Response response = simulate(EXAMPLE.replace("2019-01-01", "2030-01-01"));

        // Then
        assertThat(response.statusCode()).isEqualTo(400);
        JsonNode problem = Api.body(response);
        assertThat(problem.path("type").asText())
                .isEqualTo("urn:problem-type:huurwerk:rentCalculation:parameterUnknown");
        assertThat(problem.path("parameter").asText()).startsWith("rent/");
        assertThat(problem.path("on").asText()).startsWith("20");
    }

    @Test
    void tellsAllFaultsOfABodyAtOnce() {
        // When
        Response response = simulate(EXAMPLE.replace("600.00", "600.001")
                .replace("\"role\": \"tenant\"", "\"role\": \"lodger\"")
                .replace("\"domiciled\": true", "\"domiciled\": \"yes\", \"colour\": \"red\""));

        // Then
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Api.issues(response))
                .extracting(issue -> issue.substring(issue.indexOf(' ') + 1))
                .containsExactlyInAnyOrder(
                        "dwelling.baseRent",
                        "household.members[0].role",
                        "household.members[1].domiciled",
                        "household.members[1].colour");
    }

    @Test
    void refusesAHouseholdWithoutATenantAndTwoOfOneId() {
        // When
        Response response = simulate(EXAMPLE.replace("\"role\": \"tenant\"", "\"role\": \"coResident\"")
                .replace("\"memberId\": \"c\"", "\"memberId\": \"a\""));

        // Then
        assertThat(Api.issues(response))
                .containsExactlyInAnyOrder(
                        "requiredInput household.members", "rejectedInput household.members[1].memberId");
    }

    @Test
    void asksForTheMonthsOfACurrentIncome() {
        // When
        Response response =
                simulate(EXAMPLE.replace("\"amount\": 20000.00, \"kind\": \"taxable\"", "\"kind\": \"current\""));

        // Then
        assertThat(Api.issues(response)).containsExactly("requiredInput household.members[0].incomes[0].months");
    }

    @Test
    void tellsWhatCannotBeAndWhatIsMissingAtOnce() {
        // When: the child is not yet born, the tenant's income is of another year, and the dwelling lacks a figure
        Response response = simulate(EXAMPLE.replace("2012-03-01", "2021-03-01")
                .replace("\"year\": 2016", "\"year\": 2017")
                .replace("\"minimumRent\": 180.00, ", ""));

        // Then
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Api.issues(response))
                .containsExactlyInAnyOrder(
                        "rejectedInput household.members[1].birthDate",
                        "requiredInput household.members[0].incomes",
                        "requiredInput dwelling.minimumRent");
    }

    @Test
    void refusesANegativeIncomeAtItsAmount() {
        // When
        Response response = simulate(EXAMPLE.replace("20000.00", "-20000.00"));

        // Then
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Api.issues(response)).hasSize(1);
        assertThat(Api.issues(response).get(0)).endsWith(" household.members[0].incomes[0].amount");
    }

    @Test
    void refusesAnIncomeYearAfterTheEffectiveDateOnce() {
        // When
        Response response = simulate(EXAMPLE.replace("\"year\": 2016", "\"year\": 2020"));

        // Then
        assertThat(Api.issues(response)).containsExactly("rejectedInput household.members[0].incomes[0].year");
    }

    @Test
    void warnsOfAnUnusualFigureAndAnswersAllTheSame() {
        // When
        Response response = simulate(EXAMPLE.replace("40.00", "140.00"));

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode rent = Api.body(response);
        assertThat(rent.path("rent")).isEqualTo(Api.parse("216.10"));
        assertThat(rent.path("warnings")).isEqualTo(Api.parse("""
                [{"code": "unusualFigure", "property": "patrimonyReduction",
                  "detail": "140.00 lies outside what was published for 2019: 0.00 to 133.00."}]
                """));
        assertThat(rent.has("estimates")).isFalse();
    }

    @Test
    void warnsThatALaterIncomeWithoutAnAssessmentDoesNotCount() {
        // When
        Response response = simulate(
                EXAMPLE.replace("2019-01-01", "2020-01-01")
                        .replace("2016", "2017")
                        .replace(
                                "\"kind\": \"taxable\"}",
                                "\"kind\": \"taxable\"}, {\"year\": 2018, \"amount\": 1000.00, \"kind\": \"integrationIncome\"}"));

        // Then: 20000 x 109.02 / 105.29
        JsonNode rent = Api.body(response);
        assertThat(rent.path("indexedIncome")).isEqualTo(Api.parse("20708.52"));
        assertThat(rent.at("/warnings/0/code").asText()).isEqualTo("laterIncomeIgnored");
        assertThat(rent.at("/warnings/0/detail").asText()).contains("2018", "the last assessment, 2017");
    }

    @Test
    void saysNothingOfEstimatesAndWarningsWhereThereAreNone() {
        // When
        JsonNode rent = Api.body(simulate(EXAMPLE));

        // Then
        assertThat(rent.has("estimates")).isFalse();
        assertThat(rent.has("warnings")).isFalse();
        assertThat(rent.path("trace").findValues("estimated")).isEmpty();
    }

    @Test
    void namesTheFigureThatTheRentYearLacks() {
        // When: an income of 2024 for 2027 needs the index of June 2026, which is known, and the limits of 2027, which
        // are not
        JsonNode problem = Api.body(
                simulate(EXAMPLE.replace("2019-01-01", "2027-01-01").replace("\"year\": 2016", "\"year\": 2024")));

        // Then
        assertThat(problem.path("type").asText()).endsWith(":parameterUnknown");
        assertThat(problem.path("parameter").asText()).isEqualTo("rent/income-limit");
        assertThat(problem.path("on").asText()).isEqualTo("2027-01-01");
    }

    @Test
    void namesEveryFigureThatTheRentYearLacks() {
        // When
        JsonNode problem = Api.body(simulate(EXAMPLE.replace("2019-01-01", "2030-01-01")));

        // Then: the index of June 2029, the limits, the family reduction
        assertThat(problem.path("parameter").asText()).isEqualTo("rent/health-index");
        assertThat(problem.path("unknown").findValuesAsText("name"))
                .startsWith("rent/health-index")
                .contains("rent/income-limit", "rent/family-reduction")
                .doesNotHaveDuplicates();
        assertThat(problem.path("unknown").findValuesAsText("on")).contains("2029-06-01", "2030-01-01");
    }

    @Test
    void pointsAtAnIncomeThatIsOlderThanItMayBe() {
        // When: an income of 2016 where one of 2018 or later is expected
        JsonNode rent = Api.body(simulate(EXAMPLE.replace("2019-01-01", "2021-01-01")));

        // Then
        JsonNode warning = rent.path("warnings").get(0);
        assertThat(warning.path("code").asText()).isEqualTo("outdatedIncome");
        assertThat(warning.path("property").asText()).isEqualTo("indexedIncome");
        assertThat(warning.path("detail").asText()).contains("an income of 2016");
    }

    /** (45000.00 + 342.31 / 2) x 107.01 / 103.74 = 46594.99997, and 125 % of 37276.00 is 46595.00. */
    @Test
    void saysThatTheExactIncomeIsNotTheEdgeThatItRoundsTo() {
        // When
        JsonNode rent = Api.body(simulate("""
                {"effectiveDate": "2019-01-01",
                 "dwelling": {"baseRent": 900.00, "minimumRent": 180.00, "patrimonyReduction": 0.00},
                 "household": {"members": [
                   {"memberId": "a", "role": "tenant", "birthDate": "1980-05-01",
                    "incomes": [{"year": 2016, "amount": 45000.00, "kind": "taxable"}]},
                   {"memberId": "b", "role": "ascendant", "birthDate": "1958-05-01",
                    "incomes": [{"year": 2016, "amount": 342.31, "kind": "taxable"}]}]}}"""));

        // Then
        assertThat(rent.path("indexedIncome")).hasToString("46595.00");
        assertThat(rent.path("incomeBand").asText()).isEqualTo("below125");
        assertThat(rent.path("warnings").findValuesAsText("code")).contains("exactIncomeNearEdge");
        assertThat(rent.path("warnings").findValuesAsText("detail"))
                .anyMatch(detail -> detail.contains("less than half a cent below 46595.00"));
    }

    @Test
    void namesTheRulesOfADateBeforeAllThatIsKnown() {
        // When
        JsonNode problem = Api.body(simulate(EXAMPLE.replace("2019-01-01", "2016-12-31")));

        // Then
        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.path("parameter").asText()).isEqualTo("rent/rules");
        assertThat(problem.path("on").asText()).isEqualTo("2016-12-31");
    }

    private static Response simulate(String body) {
        return Api.post("/rentSimulations", body);
    }
}
