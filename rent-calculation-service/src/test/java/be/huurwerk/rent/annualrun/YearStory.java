package be.huurwerk.rent.annualrun;

import static org.awaitility.Awaitility.await;

import be.huurwerk.rent.Api;
import be.huurwerk.rent.Story;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;

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
