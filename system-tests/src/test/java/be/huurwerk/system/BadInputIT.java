package be.huurwerk.system;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.bankformats.coda.CodaWriter;
import be.huurwerk.localstack.Suite;
import be.huurwerk.testsupport.Ssins;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bad input gets the problem that the contract promises, and changes nothing in any database. */
@Order(2)
@ExtendWith(SuiteExtension.class)
class BadInputIT {

    private static final String BAD_REQUEST = "urn:problem-type:belgif:badRequest";
    private static final String VALIDATION = "urn:problem-type:belgif:input-validation:";
    private static final String NOBODY = "0190a000-0000-7000-8000-000000000000";
    private static final String DWELLING = "{\"reference\": \"BAD-1\", \"kind\": \"house\", \"bedrooms\": 2,"
            + " \"address\": {\"street\": \"Dorpsstraat\", \"houseNumber\": \"1\", \"postalCode\": \"2580\","
            + " \"municipality\": \"Putte\"}, \"figures\": [{\"validFrom\": \"2019-01-01\", \"baseRent\": 600.00}]}";

    private Suite suite;

    @BeforeEach
    void remember(Suite shared) {
        suite = shared;
    }

    @Test
    void refusesAnSsinWithAWrongCheckNumber() {
        // Given
        String ssin = Ssins.withWrongCheckNumber(LocalDate.of(1980, 5, 1), 202);

        // When
        Answer problem = changesNothing(office -> office.post(
                "/tenancy/v1/persons",
                "{\"ssin\": \"" + ssin + "\", \"givenName\": \"" + PersonalData.GIVEN_NAME + "\", \"familyName\": \""
                        + PersonalData.FAMILY_NAME + "\", \"birthDate\": \"1980-05-01\"}"));

        // Then
        assertProblem(problem, 400, BAD_REQUEST);
        assertIssue(problem, "ssin", "invalidInput");
        assertThat(problem.text()).doesNotContain(ssin).doesNotContain(PersonalData.FAMILY_NAME);
    }

    @Test
    void refusesAnUnknownPropertyTogetherWithAllOtherFaults() {
        // When
        Answer problem = changesNothing(office -> office.post(
                "/tenancy/v1/dwellings",
                DWELLING.replace("\"bedrooms\": 2", "\"bedrooms\": \"two\"")
                        .replace("\"kind\": \"house\"", "\"colour\": \"red\"")));

        // Then
        assertProblem(problem, 400, BAD_REQUEST);
        assertIssue(problem, "colour", "unknownInput");
        assertIssue(problem, "bedrooms", "schemaViolation");
        assertIssue(problem, "kind", "schemaViolation");
    }

    @Test
    void refusesAContractOnAnUnknownDwelling() {
        // When
        Answer problem = changesNothing(office -> office.post(
                "/tenancy/v1/tenancies",
                "{\"dwellingId\": \"" + NOBODY + "\", \"signedOn\": \"2019-02-15\", \"startDate\": \"2019-03-01\","
                        + " \"household\": [{\"personId\": \"" + NOBODY
                        + "\", \"role\": \"tenant\", \"severelyDisabled\": false}]}"));

        // Then
        assertProblem(problem, 400, BAD_REQUEST);
        assertIssue(problem, "dwellingId", "referencedResourceNotFound");
    }

    @Test
    void refusesAnIncomeForNobody() {
        // When
        Answer problem = changesNothing(office -> office.post(
                "/rentCalculation/v1/incomes",
                "{\"personId\": \"" + NOBODY + "\", \"year\": 2016, \"amount\": 20000.00, \"kind\": \"taxable\"}"));

        // Then
        assertProblem(problem, 400, BAD_REQUEST);
        assertIssue(problem, "personId", "referencedResourceNotFound");
    }

    @Test
    void refusesABankStatementWithABrokenLine() {
        // Given
        String broken = codaOfTwoPayments().replace("2200020000", "2X00020000");

        // When
        Answer problem = changesNothing(office -> office.post("/arrears/v1/bankStatements", "text/plain", broken));

        // Then
        assertProblem(problem, 400, BAD_REQUEST);
        assertThat(problem.property("issues"))
                .anySatisfy(issue -> assertThat(issue.path("detail").asText()).containsIgnoringCase("line 7"));
    }

    @Test
    void refusesACallWithoutAToken() {
        // When
        Answer problem = changesNothing(office -> Callers.withoutToken(suite).post("/tenancy/v1/dwellings", DWELLING));

        // Then
        assertProblem(problem, 401, "urn:problem-type:belgif:noAccessToken");
    }

    @Test
    void refusesACallerWithoutTheScope() {
        // When
        Answer problem = changesNothing(office -> Callers.integrator(suite).post("/tenancy/v1/dwellings", DWELLING));

        // Then
        assertProblem(problem, 403, "urn:problem-type:belgif:missingScope");
    }

    private static String codaOfTwoPayments() {
        LocalDate day = LocalDate.of(2019, 4, 5);
        BigDecimal amount = new BigDecimal("316.10");
        return CodaWriter.statement(202, "BE68539007547034", day, new BigDecimal("1000.00"))
                .structured(amount, day, "010000000182", "BE71096123456769", "BETALER", "EEN")
                .structured(amount, day, "010000000182", "BE71096123456769", "BETALER", "TWEE")
                .write();
    }

    /** Makes the call once nothing moves any more, and compares every table of every database before and after. */
    private Answer changesNothing(Function<Gateway, Answer> call) {
        Map<String, String> before = atRest();
        Answer answer = call.apply(Callers.rentOffice(suite));
        assertThat(Database.fingerprints(suite)).isEqualTo(before);
        return answer;
    }

    private Map<String, String> atRest() {
        AtomicReference<Map<String, String>> last = new AtomicReference<>(Map.of());
        return Awaitility.await()
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> {
                            Map<String, String> now = Database.fingerprints(suite);
                            return last.getAndSet(now).equals(now) ? now : Map.of();
                        },
                        stable -> !stable.isEmpty());
    }

    private static void assertProblem(Answer problem, int status, String type) {
        problem.expect(status);
        assertThat(problem.isProblem()).as(problem.text()).isTrue();
        assertThat(problem.word("type")).isEqualTo(type);
        assertThat(problem.property("status").asInt()).isEqualTo(status);
        assertThat(problem.word("title")).isNotBlank();
        assertThat(problem.word("instance")).startsWith("urn:uuid:");
    }

    private static void assertIssue(Answer problem, String name, String type) {
        assertThat(problem.property("issues")).as(problem.text()).anySatisfy(issue -> {
            assertThat(issue.path("in").asText()).isEqualTo("body");
            assertThat(issue.path("name").asText()).isEqualTo(name);
            assertThat(issue.path("type").asText()).isEqualTo(VALIDATION + type);
        });
    }
}
