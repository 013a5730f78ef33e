package be.huurwerk.rent.letter;

import static org.awaitility.Awaitility.await;

import be.huurwerk.rent.Api;
import be.huurwerk.rent.Story;
import be.huurwerk.rent.annualrun.YearStory;
import be.huurwerk.testsupport.TenancyStandIn;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Letters of annual runs as the rent office asks for them. */
public final class AnnualLetters {

    private AnnualLetters() {}

    /** The id of an annual run of which at least one letter is printed. */
    public static String printed(int year) {
        tenancy("2019-03-01", "Proefella Van Testegem");
        String runId = YearStory.run(year, false).path("runId").asText();
        ask(runId);
        over(runId);
        return runId;
    }

    /** A tenancy with a first rent, and to whom its letters go. */
    static Story tenancy(String start, String name) {
        Story story = YearStory.tenancy(start);
        TenancyStandIn.addressee(story.tenancyId, List.of(name), Map.of(story.tenantId, "Proefella"));
        return story;
    }

    static Response ask(String runId) {
        return Api.post("/annualRuns/" + runId + "/letters", "");
    }

    static Response get(String runId, String part) {
        return Api.get("/annualRuns/" + runId + "/letters" + part, Map.of());
    }

    public static JsonNode over(String runId) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> Api.body(get(runId, "")),
                        run -> run.path("status").asText().matches("completed|failed|stopped"));
    }
}
