package be.huurwerk.rent.outdatedrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.Api;
import be.huurwerk.rent.Story;
import be.huurwerk.rent.calculation.RentAssessment;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.decision.RentDecisions;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TestTopics;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tenancy of the contract's example, 316.10 a month from 2019-03-01 on an income of 20000.00 of 2016. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class OutdatedRentsTest {

    @Inject
    CheckFormulas check;

    @Inject
    OutdatedRents rents;

    @Inject
    RentDecisions decisions;

    @Inject
    RentCalculation calculation;

    @Inject
    Parameters parameters;

    @Inject
    DataSource dataSource;

    private final Story story = new Story();
    private String declared;

    @BeforeEach
    void aTenancyWithItsFirstRent() {
        Api.businessDate("2021-06-30");
        story.sign();
        declared = Api.body(story.declareIncome()).path("incomeId").asText();
        story.firstDecision();
    }

    @Test
    void areThoseThatRestOnAnIncomeThatWasCorrectedUntilACorrection() {
        // Given
        assertThat(outdated(story)).isEmpty();

        // When
        String corrected =
                Api.body(story.declareIncome("18000.00")).path("incomeId").asText();

        // Then: 18000 x 107.01 / 103.74 / 55 = 337.59, less 59
        JsonNode row = outdated(story).get(0);
        assertThat(outdated(story)).hasSize(1);
        assertThat(row.path("rentDecisionId")).isEqualTo(story.firstDecision().path("rentDecisionId"));
        assertThat(row.path("rent")).isEqualTo(Api.parse("316.10"));
        assertThat(row.path("correctedRent")).isEqualTo(Api.parse("278.59"));
        assertThat(row.path("difference")).isEqualTo(Api.parse("-37.51"));
        assertThat(row.path("periods")).isEqualTo(Api.parse("[{\"from\": \"2019-03-01\"}]"));
        assertThat(row.path("incomes")).hasSize(1);
        assertThat(row.path("incomes").get(0).path("incomeId").asText()).isEqualTo(declared);
        assertThat(row.path("incomes").get(0).path("replacedBy").asText()).isEqualTo(corrected);

        // When
        JsonNode correction = row.path("correction");
        Response decided = Api.post("/rentDecisions", """
                {"tenancyId": %s, "effectiveFrom": %s, "reason": %s}
                """.formatted(
                        correction.path("tenancyId"), correction.path("effectiveFrom"), correction.path("reason")));

        // Then
        assertThat(correction.path("href").asText()).isEqualTo("/rentCalculation/v1/rentDecisions");
        assertThat(decided.statusCode()).isEqualTo(201);
        assertThat(Api.body(decided).path("rent")).isEqualTo(Api.parse("278.59"));
        assertThat(outdated(story)).isEmpty();
    }

    @Test
    void areThoseThatRestOnAFigureOfTheDwellingThatWasCorrected() {
        // Given a tenancy of a dwelling of its own
        UUID dwelling = UUID.randomUUID();
        Story own = new Story();
        ObjectNode signed = own.signed();
        signed.put("dwellingId", dwelling.toString());
        own.publishSigned(signed);
        own.registerTenant();
        await().atMost(Duration.ofSeconds(20)).until(() -> own.declareIncome().statusCode() == 201);
        own.firstDecision();

        // When a later figure is told, and another patrimony reduction from 2019-01-01 on
        figures(dwelling, 1, "40.00", "30.00");
        figures(dwelling, 2, "25.00", "30.00");

        // Then: 375.10, less 25 and 19
        await().atMost(Duration.ofSeconds(20)).until(() -> outdated(own).size() == 1);
        JsonNode row = outdated(own).get(0);
        assertThat(row.path("figuresCorrected").asBoolean()).isTrue();
        assertThat(row.path("incomes")).isEmpty();
        assertThat(row.path("rent")).isEqualTo(Api.parse("316.10"));
        assertThat(row.path("correctedRent")).isEqualTo(Api.parse("331.10"));

        // When it is told as it was
        figures(dwelling, 3, "40.00", "30.00");

        // Then
        await().atMost(Duration.ofSeconds(20)).until(() -> outdated(own).isEmpty());
    }

    private static void figures(UUID dwelling, long sequence, String reduction, String reductionOfNextYear) {
        String figure =
                "{\"validFrom\": \"%s-01-01\", \"baseRent\": 600.00, \"minimumRent\": 180.00, \"patrimonyReduction\": %s,"
                        + " \"energyCorrection\": 0.00}";
        TestTopics.tell(
                "huurwerk.tenancy.v1",
                "dwellings.notify.figuresChanged",
                dwelling,
                sequence,
                "{\"dwellingId\": \"" + dwelling + "\", \"figures\": [" + figure.formatted("2019", reduction) + ", "
                        + figure.formatted("2020", reductionOfNextYear) + "]}");
    }

    @Test
    void areNoneOnceTheIncomeIsDeclaredAgainAsItWas() {
        // Given
        story.declareIncome("18000.00");
        assertThat(outdated(story)).hasSize(1);

        // When
        story.declareIncome("20000.00");

        // Then
        assertThat(outdated(story)).isEmpty();
    }

    @Test
    void tellTheLastOfSeveralCorrections() {
        // Given
        story.declareIncome("18000.00");

        // When
        String last = Api.body(story.declareIncome("19000.00")).path("incomeId").asText();

        // Then: 19000 x 107.01 / 103.74 / 55 = 356.34, less 59
        JsonNode row = outdated(story).get(0);
        assertThat(row.path("correctedRent")).isEqualTo(Api.parse("297.34"));
        assertThat(row.path("incomes").get(0).path("incomeId").asText()).isEqualTo(declared);
        assertThat(row.path("incomes").get(0).path("replacedBy").asText()).isEqualTo(last);
    }

    @Test
    void stayForTheDaysThatALaterDecisionLeavesThem() {
        // Given
        story.declareIncome("18000.00");

        // When
        story.decide("2019-05-01", "correction").then().statusCode(201);

        // Then
        assertThat(outdated(story)).hasSize(1);
        assertThat(outdated(story).get(0).path("periods"))
                .isEqualTo(Api.parse("[{\"from\": \"2019-03-01\", \"until\": \"2019-04-30\"}]"));
        assertThat(outdated(Map.of("tenancyId", story.tenancyId, "on", "2019-04-30"))
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(outdated(Map.of("tenancyId", story.tenancyId, "on", "2019-05-01"))
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void areNoneBecauseAnIncomeOfAnotherYearIsKnown() {
        // When
        Story.declareIncome(story.tenantId, 2017, "15000.00");
        Story.declareIncome(story.tenantId, 2017, "16000.00");

        // Then
        assertThat(outdated(story)).isEmpty();
    }

    @Test
    void areNoneWhereACorrectionWouldChangeNothing() {
        // Given: both lie below the integration income of a family, 15057.85
        Story poor = new Story();
        poor.sign();
        poor.declareIncome("5000.00");
        poor.firstDecision();

        // When
        poor.declareIncome("6000.00");

        // Then
        assertThat(outdated(poor)).isEmpty();
    }

    @Test
    void areThoseOnAStatementThatThereWasNoIncome() {
        // Given
        Story without = new Story();
        without.sign();
        without.registerTenant();
        Api.post(
                        "/incomes",
                        "{\"personId\": \"" + without.tenantId
                                + "\", \"year\": 2016, \"kind\": \"none\", \"proof\": \"swornStatement\"}")
                .then()
                .statusCode(201);
        without.firstDecision();

        // When
        without.declareIncome();

        // Then
        JsonNode row = outdated(without).get(0);
        assertThat(row.path("incomes").get(0).path("kind").asText()).isEqualTo("none");
        assertThat(row.path("rent")).isEqualTo(Api.parse("214.78"));
        assertThat(row.path("correctedRent")).isEqualTo(Api.parse("316.10"));
    }

    @Test
    void areThoseWithinAGrantOfWhichAMonthIsDeclaredOtherwise() {
        // Given: 3 x 1300 x 4 = 15600, / 55 = 283.64, less 59
        Story.declareCurrentIncome(story.tenantId, "2019-02", "1300.00");
        story.decide("2019-06-01", "incomeDrop").then().statusCode(201);
        Story.declareCurrentIncome(story.tenantId, "2019-05", "1000.00");
        assertThat(outdated(story)).isEmpty();

        // When: 3 x 1200 x 4 = 14400, below the integration income of a family
        Story.declareCurrentIncome(story.tenantId, "2019-02", "1200.00");

        // Then
        assertThat(outdated(story)).hasSize(1);
        JsonNode row = outdated(story).get(0);
        assertThat(row.path("reason").asText()).isEqualTo("incomeDrop");
        assertThat(row.path("rent")).isEqualTo(Api.parse("224.64"));
        assertThat(row.path("correctedRent")).isEqualTo(Api.parse("214.78"));
        assertThat(row.path("periods")).isEqualTo(Api.parse("[{\"from\": \"2019-06-01\", \"until\": \"2019-11-30\"}]"));
    }

    @Test
    void areFoundWhenAFileCorrectsManyIncomes() {
        // Given
        List<Story> stories = List.of(new Story(), new Story(), new Story());
        stories.forEach(one -> {
            one.sign();
            one.declareIncome();
            one.firstDecision();
        });
        String file = stories.stream()
                .map(one -> one.tenantId + ";2016;taxable;18000.00\n")
                .reduce("personId;year;kind;amount\n", String::concat);

        // When
        Api.request()
                .contentType("text/csv; charset=utf-8")
                .body(file)
                .post("/rentCalculation/v1/incomeBulkLoads")
                .then()
                .statusCode(202);

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stories)
                        .allSatisfy(one -> assertThat(outdated(one)).hasSize(1)));
    }

    /** The first formulas let the integration income of 2019 displace the assessed income of 2018. */
    @Test
    void areThoseThatTheFormulasOfNowGiveOtherwise() {
        // Given
        Story.declareIncome(story.tenantId, 2018, "20000.00");
        Api.post("/incomes", """
                        {"personId": "%s", "year": 2019, "kind": "integrationIncome", "amount": 15246.08,
                         "proof": "ocmw"}""".formatted(story.tenantId)).then().statusCode(201);
        JsonNode decided = Api.body(story.decide("2021-01-01", "annual"));
        UUID decision = UUID.fromString(decided.path("rentDecisionId").asText());
        RentAssessment before = asByTheFirstFormulas(decision);
        assertThat(outdated(story)).isEmpty();
        assertThat(rents.tenanciesDecidedOtherwiseThanBy(calculation.formulas()))
                .contains(story.tenancyId);

        // When
        QuarkusTransaction.requiringNew().run(() -> check.handleAll(null, List.of(story.tenancyId)));

        // Then: only the one that differs
        assertThat(outdated(story)).hasSize(1);
        JsonNode row = outdated(story).get(0);
        assertThat(row.path("rentDecisionId").asText()).isEqualTo(decision.toString());
        assertThat(row.path("formulasSucceeded").asBoolean()).isTrue();
        assertThat(row.path("incomes")).isEmpty();
        assertThat(row.path("rent").decimalValue())
                .isEqualByComparingTo(before.rent().amount());
        assertThat(row.path("correctedRent")).isEqualTo(decided.path("rent"));

        // When
        Response corrected = story.decide("2021-01-01", "correction");

        // Then
        assertThat(Api.body(corrected).path("rulesVersion").asText()).startsWith("rent-2+");
        assertThat(Api.body(corrected).path("rent")).isEqualTo(decided.path("rent"));
        assertThat(outdated(story)).isEmpty();
    }

    /** Stores the decision as an installation has it that made it before the upgrade. */
    private RentAssessment asByTheFirstFormulas(UUID decision) {
        RentAssessment before = RentCalculation.of("rent-1+", parameters)
                .orElseThrow()
                .assess(decisions.find(decision).orElseThrow().question());
        new Sql(dataSource)
                .update(
                        "update rent_decision set rules_version = replace(rules_version, 'rent-2', 'rent-1'), rent = ?,"
                                + " calculated_rent = ?, income_share = ?, indexed_income = ? where rent_decision_id = ?",
                        before.rent().amount(),
                        before.calculatedRent().amount(),
                        before.incomeShare().amount(),
                        before.indexedIncome().amount(),
                        decision);
        return before;
    }

    @Test
    void comeInPagesTheOldestFirst() {
        // Given
        Story other = new Story();
        other.sign();
        other.declareIncome();
        other.firstDecision();
        story.declareIncome("18000.00");
        other.declareIncome("18000.00");

        // When
        List<String> tenancies = new ArrayList<>();
        JsonNode page = outdated(Map.of("pageSize", 1));
        int total = page.path("total").asInt();
        while (true) {
            page.path("items")
                    .forEach(row -> tenancies.add(row.path("tenancyId").asText()));
            if (!page.has("next")) {
                break;
            }
            page = Api.body(Api.request()
                    .urlEncodingEnabled(false)
                    .get(page.path("next").asText()));
        }

        // Then
        assertThat(tenancies)
                .hasSize(total)
                .containsSubsequence(story.tenancyId.toString(), other.tenancyId.toString());
    }

    @Test
    void ofATenancyThatIsNotKnownAreNone() {
        assertThat(outdated(Map.of("tenancyId", UUID.randomUUID())).path("items"))
                .isEmpty();
        assertThat(Api.get("/outdatedRents", Map.of("on", "2019-02-30")).statusCode())
                .isEqualTo(400);
    }

    private static JsonNode outdated(Story story) {
        return outdated(Map.of("tenancyId", story.tenancyId)).path("items");
    }

    private static JsonNode outdated(Map<String, ?> filter) {
        return Api.body(Api.get("/outdatedRents", filter));
    }
}
