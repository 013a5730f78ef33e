package be.huurwerk.rent.annualrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import be.huurwerk.rent.Api;
import be.huurwerk.rent.Story;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.testsupport.ServiceTestResource;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class AnnualRunCallsTest {

    @Inject
    DataSource dataSource;

    @BeforeEach
    void liveAfterEveryYearOfTheTests() {
        YearStory.businessYear(2025);
    }

    @AfterEach
    void liveToday() {
        new Sql(dataSource).update("delete from business_date");
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 2012})
    void refusesAYearOfWhichTheLawIsNotKnown(int year) {
        YearStory.start(year, true)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:problem-type:huurwerk:rentCalculation:parameterUnknown"))
                .body("parameter", startsWith("rent/"))
                .body("on", startsWith(Integer.toString(year)));
    }

    @Test
    void refusesAYearThatIsTooFarAhead() {
        YearStory.start(9999, true)
                .then()
                .statusCode(400)
                .body("issues[0].name", equalTo("year"))
                .body("issues[0].type", endsWith("outOfRange"))
                .body("issues[0].detail", containsString("The last year"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                   | year",
                "{\"year\": 999}                      | year",
                "{\"year\": 10000}                    | year",
                "{\"year\": \"2020\"}                 | year",
                "{\"year\": 2020.5}                   | year",
                "{\"year\": 2020, \"dryRun\": \"yes\"} | dryRun",
                "{\"year\": 2020, \"dry\": true}      | dry"
            })
    void namesWhatIsWrongWithABody(String body, String property) {
        // Given
        long before = count();

        // When
        Response answer = Api.post("/annualRuns", body);

        // Then
        answer.then().statusCode(400).body("issues[0].name", equalTo(property));
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void approvesNothingButADryRun() {
        // Given
        JsonNode run = YearStory.run(2024, false);

        // When
        Response answer = YearStory.approve(run);

        // Then
        answer.then().statusCode(409).body("type", endsWith(":rentCalculation:notADryRun"));
    }

    @Test
    void approvesNoDryRunThatIsNotCompleted() {
        // Given
        UUID runId = Ids.next();
        Sql sql = new Sql(dataSource);
        sql.update(
                "insert into run (run_id, kind, key, status, requested_at) values (?, 'annualRun', ?, 'stopped', now())",
                runId,
                runId.toString());
        sql.update("insert into annual_run (run_id, year, purpose) values (?, 1234, 'dryRun')", runId);
        sql.update("insert into annual_run_request values (?, now(), 'rent-office')", runId);

        // When
        Response answer = Api.post("/annualRuns/" + runId + "/approval", "");

        // Then
        answer.then()
                .statusCode(409)
                .body("type", endsWith(":rentCalculation:dryRunNotCompleted"))
                .body("detail", containsString("stopped"));
        sql.update("delete from run where run_id = ?", runId);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/results", "/summary", "/failures", "/progress"})
    void answers404ForARunThatIsNotThere(String part) {
        Api.get("/annualRuns/" + UUID.randomUUID() + part, Map.of()).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/approval", "/stop", "/resume"})
    void changesNoRunThatIsNotThere(String part) {
        Api.post("/annualRuns/" + UUID.randomUUID() + part, "").then().statusCode(404);
    }

    @Test
    void pagesThroughTheResultsByTheirDifference() {
        // Given
        for (String income : List.of("18000.00", "22000.00", "20000.00")) {
            Story story = YearStory.tenancy("2019-03-01");
            story.declareIncome(income);
        }
        JsonNode run = YearStory.run(2020, true);

        // When
        List<BigDecimal> up = differences(run, "difference");
        List<BigDecimal> down = differences(run, "-difference");

        // Then
        assertThat(up).hasSizeGreaterThanOrEqualTo(3).isSorted();
        assertThat(down).isSortedAccordingTo(Comparator.reverseOrder()).containsExactlyInAnyOrderElementsOf(up);
        Api.get("/annualRuns/" + run.path("runId").asText() + "/results", Map.of("sort", "income"))
                .then()
                .statusCode(400)
                .body("issues[0].name", equalTo("sort"));
        Api.get("/annualRuns/" + run.path("runId").asText() + "/results", Map.of("outcome", "won"))
                .then()
                .statusCode(400)
                .body("issues[0].name", equalTo("outcome"));
        Api.get("/annualRuns/" + run.path("runId").asText() + "/results", Map.of("cursor", "x"))
                .then()
                .statusCode(400)
                .body("issues[0].name", equalTo("cursor"));
    }

    @Test
    void sumsUpWhoChangesAndByHowMuch() {
        // Given
        YearStory.tenancy("2019-03-01");
        JsonNode run = YearStory.run(2021, true);

        // When
        JsonNode summary = YearStory.get(run, "/summary");

        // Then
        JsonNode counts = summary.path("counts");
        int settled = counts.path("decided").asInt() + counts.path("unchanged").asInt();
        int all = settled
                + counts.path("waiting").asInt()
                + counts.path("refused").asInt()
                + counts.path("heldBack").asInt();
        assertThat(all).isEqualTo(run.path("total").asInt() - run.path("failed").asInt());
        assertThat(counts.path("higher").asInt()
                        + counts.path("lower").asInt()
                        + counts.path("equal").asInt()
                        + counts.path("newlyKnown").asInt())
                .isEqualTo(settled);
        int inBuckets = 0;
        for (JsonNode bucket : summary.path("histogram")) {
            assertThat(bucket.path("from").decimalValue())
                    .isLessThanOrEqualTo(bucket.path("to").decimalValue());
            inBuckets += bucket.path("count").asInt();
        }
        assertThat(inBuckets).isEqualTo(settled - counts.path("newlyKnown").asInt());
        assertThat(summary.path("difference").decimalValue())
                .isEqualTo(summary.path("after")
                        .decimalValue()
                        .subtract(summary.path("before").decimalValue()));
        assertThat(summary.toString()).doesNotContain("tenancyId");
    }

    @Test
    void streamsItsProgressUntilItIsOver() {
        // Given
        JsonNode run = YearStory.run(2020, true);

        // When
        Response stream = Api.get("/annualRuns/" + run.path("runId").asText() + "/progress", Map.of());

        // Then
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.contentType()).startsWith("text/event-stream");
        assertThat(stream.asString()).startsWith("event:progress\n").contains("\"status\":\"completed\"");
    }

    @Test
    void listsTheRunsNewestFirst() {
        // Given
        JsonNode run = YearStory.run(2020, true);

        // When
        JsonNode page = Api.body(Api.get("/annualRuns", Map.of("pageSize", 200)));

        // Then
        List<String> ids = new ArrayList<>();
        page.path("items").forEach(item -> ids.add(item.path("runId").asText()));
        assertThat(ids).contains(run.path("runId").asText()).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(page.path("total").asInt()).isEqualTo(ids.size());
    }

    @Test
    void neitherStopsNorGoesOnWithARunThatIsFinished() {
        // Given
        JsonNode run = YearStory.run(2020, true);
        String path = "/annualRuns/" + run.path("runId").asText();

        // When
        Response stop = Api.post(path + "/stop", "");
        Response resume = Api.post(path + "/resume", "");

        // Then
        stop.then().statusCode(409).body("type", endsWith(":rentCalculation:runFinished"));
        resume.then().statusCode(409).body("type", endsWith(":rentCalculation:runFinished"));
        Api.get(path, Map.of()).then().body("status", equalTo("completed"));
    }

    private static List<BigDecimal> differences(JsonNode run, String sort) {
        List<BigDecimal> differences = new ArrayList<>();
        String next =
                "/rentCalculation/v1/annualRuns/" + run.path("runId").asText() + "/results?pageSize=2&sort=" + sort;
        int rows = 0;
        int total = 0;
        while (next != null) {
            JsonNode page = Api.body(Api.request().urlEncodingEnabled(false).get(next));
            for (JsonNode row : page.path("items")) {
                rows++;
                if (row.has("difference")) {
                    differences.add(row.path("difference").decimalValue());
                }
            }
            total = page.path("total").asInt();
            next = page.path("next").asText(null);
        }
        assertThat(rows).isEqualTo(total);
        return differences;
    }

    private long count() {
        return new Sql(dataSource)
                .first("select count(*) from annual_run", row -> row.getLong(1))
                .orElseThrow();
    }
}
