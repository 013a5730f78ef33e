package be.huurwerk.rent.annualrun;

import static org.awaitility.Awaitility.await;

import be.huurwerk.rent.Api;
import be.huurwerk.rent.Story;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.Sql;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Annual runs as the rent office asks for them. */
public final class YearStory {

    private YearStory() {}

    /** A tenancy of the example that begins on a day, its first rent decided on an income of 20000.00 of 2016. */
    public static Story tenancy(String start) {
        Story story = new Story();
        ObjectNode signed = story.signed();
        signed.put("startDate", start);
        signed.remove("endDate");
        story.publishSigned(signed);
        story.declareIncome().then().statusCode(201);
        story.firstDecision();
        return story;
    }

    /** Lives in this year; who asks for a later one than the next is refused. */
    public static void businessYear(int year) {
        Api.request()
                .contentType("application/json")
                .body("{\"businessDate\": \"" + year + "-06-01\"}")
                .put("/rentCalculation/v1/operations/businessDate")
                .then()
                .statusCode(200);
    }

    static Response start(int year, boolean dryRun) {
        return Api.post("/annualRuns", "{\"year\": " + year + ", \"dryRun\": " + dryRun + "}");
    }

    /** Starts it, and waits until it is over. */
    public static JsonNode run(int year, boolean dryRun) {
        return over(Api.body(start(year, dryRun)));
    }

    /** The id of an annual run of a year of its own that was stopped before it began, and that of its letters likewise. */
    public static String stopped(DataSource dataSource) {
        UUID runId = Ids.next();
        Sql sql = new Sql(dataSource);
        sql.update("delete from run where key = '1111/dryRun'");
        sql.update(
                "insert into run (run_id, kind, key, status, requested_at) values"
                        + " (?, 'annualRun', '1111/dryRun', 'stopped', now()), (?, 'annualLetters', ?, 'stopped', now())",
                runId,
                Ids.next(),
                runId.toString());
        sql.update("insert into annual_run (run_id, year, purpose) values (?, 1111, 'dryRun')", runId);
        sql.update("insert into annual_run_request values (?, now(), 'rent-office')", runId);
        return runId.toString();
    }

    static Response approve(JsonNode run) {
        return Api.post("/annualRuns/" + id(run) + "/approval", "");
    }

    static JsonNode over(JsonNode run) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> get(run, ""),
                        found -> found.path("status").asText().matches("completed|failed|stopped"));
    }

    /** What came of the tenancy; missing when it took no part. */
    static JsonNode result(JsonNode run, Story story) {
        return Api.body(Api.get("/annualRuns/" + id(run) + "/results", Map.of("tenancyId", story.tenancyId)))
                .path("items")
                .path(0);
    }

    static JsonNode get(JsonNode run, String part) {
        return Api.body(Api.get("/annualRuns/" + id(run) + part, Map.of()));
    }

    private static String id(JsonNode run) {
        return run.path("runId").asText();
    }
}
