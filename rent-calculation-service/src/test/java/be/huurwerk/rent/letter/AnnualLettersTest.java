package be.huurwerk.rent.letter;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.rent.Api;
import be.huurwerk.rent.Story;
import be.huurwerk.rent.annualrun.YearStory;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TenancyStandIn;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class AnnualLettersTest {

    private static final int YEAR = 2024;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void liveInTheYear() {
        YearStory.businessYear(YEAR);
    }

    @AfterEach
    void liveToday() {
        TenancyStandIn.away(false);
        new Sql(dataSource).update("delete from business_date");
    }

    @Test
    void waitForTheAddresseesAndArePrintedOnceAndPacked() throws IOException {
        // Given two tenancies whose rents the run of a year decided, and nobody who knows where they live
        Story one = AnnualLetters.tenancy("2019-03-01", "Proefella Van Testegem");
        Story other = AnnualLetters.tenancy("2019-04-01", "Jan De Proef");
        String runId = YearStory.run(YEAR, false).path("runId").asText();
        TenancyStandIn.away(true);

        // When
        Response accepted = AnnualLetters.ask(runId);
        Response early = AnnualLetters.get(runId, "/archive");
        TenancyStandIn.away(false);
        JsonNode run = AnnualLetters.over(runId);
        Map<String, byte[]> files = unpack(AnnualLetters.get(runId, "/archive"));

        // Then
        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(accepted.header("Location")).isEqualTo("/rentCalculation/v1/annualRuns/" + runId + "/letters");
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(Api.body(early).path("type").asText()).endsWith(":lettersNotPrinted");
        assertThat(run.path("status").asText()).isEqualTo("completed");
        assertThat(run.path("done").asInt() + run.path("failed").asInt())
                .isEqualTo(run.path("total").asInt());
        assertThat(List.copyOf(files.keySet()))
                .isSorted()
                .contains(one.tenancyId + ".pdf", other.tenancyId + ".pdf")
                .allMatch(name -> name.matches("[0-9a-f-]{36}\\.pdf"));
        assertThat(PaperLetters.text(files.get(one.tenancyId + ".pdf")))
                .contains("Proefella Van Testegem", "Uw huurprijs vanaf 1 januari " + YEAR)
                .doesNotContain("Jan De Proef");

        // When they are asked for again, and live elsewhere by now
        TenancyStandIn.addressee(one.tenancyId, List.of("Iemand Anders"), Map.of());
        AnnualLetters.ask(runId).then().statusCode(202);
        AnnualLetters.over(runId);

        // Then nothing is printed twice
        assertThat(unpack(AnnualLetters.get(runId, "/archive")).get(one.tenancyId + ".pdf"))
                .isEqualTo(files.get(one.tenancyId + ".pdf"));
        assertThat(letterOfTheDecision(one)).isEqualTo(files.get(one.tenancyId + ".pdf"));
    }

    @Test
    void nameTheTenancyToWhichNoLetterCanGo() {
        // Given
        AnnualLetters.tenancy("2019-03-01", "Proefella Van Testegem");
        Story nobody = YearStory.tenancy("2019-03-01");
        Story unwritable = AnnualLetters.tenancy("2019-03-01", "محمد الأحمد");
        String runId = YearStory.run(YEAR, false).path("runId").asText();

        // When
        AnnualLetters.ask(runId).then().statusCode(202);
        JsonNode run = AnnualLetters.over(runId);

        // Then
        assertThat(run.path("status").asText()).isEqualTo("completed");
        assertThat(failures(runId))
                .contains(nobody.tenancyId + " noAddressee", unwritable.tenancyId + " unprintableText");
    }

    @Test
    void goOnAfterAStopWhenTheyAreAskedAgain() throws IOException {
        // Given
        Story story = AnnualLetters.tenancy("2019-03-01", "Proefella Van Testegem");
        String runId = YearStory.run(YEAR, false).path("runId").asText();
        TenancyStandIn.away(true);
        AnnualLetters.ask(runId).then().statusCode(202);

        // When
        JsonNode stopped = Api.body(Api.post("/annualRuns/" + runId + "/letters/stop", ""));
        TenancyStandIn.away(false);
        AnnualLetters.ask(runId).then().statusCode(202);
        JsonNode run = AnnualLetters.over(runId);

        // Then
        assertThat(stopped.path("status").asText()).isEqualTo("stopped");
        assertThat(run.path("status").asText()).isEqualTo("completed");
        assertThat(unpack(AnnualLetters.get(runId, "/archive"))).containsKey(story.tenancyId + ".pdf");

        // When
        Response late = Api.post("/annualRuns/" + runId + "/letters/stop", "");

        // Then
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Api.body(late).path("type").asText()).endsWith(":runFinished");
    }

    @Test
    void areThoseOfARunThatDecidesAndIsCompleted() {
        // Given
        String dryRun = YearStory.run(YEAR, true).path("runId").asText();
        String decided = YearStory.run(2021, false).path("runId").asText();

        // When
        Response ofDryRun = AnnualLetters.ask(dryRun);
        Response ofNoRun = AnnualLetters.ask(UUID.randomUUID().toString());
        Response notAsked = AnnualLetters.get(decided, "");

        // Then
        assertThat(ofDryRun.statusCode()).isEqualTo(409);
        assertThat(Api.body(ofDryRun).path("type").asText()).endsWith(":dryRunHasNoLetters");
        assertThat(ofNoRun.statusCode()).isEqualTo(404);
        assertThat(notAsked.statusCode()).isEqualTo(404);
        assertThat(AnnualLetters.get(decided, "/archive").statusCode()).isEqualTo(404);
    }

    private static byte[] letterOfTheDecision(Story story) {
        String decision =
                story.decisionOn(YEAR + "-01-01").path(0).path("rentDecisionId").asText();
        return Api.request()
                .get("/rentCalculation/v1/rentDecisions/" + decision + "/letter")
                .asByteArray();
    }

    /** Each as its tenancy and code, from every page. */
    private static List<String> failures(String runId) {
        List<String> all = new ArrayList<>();
        JsonNode page = Api.body(AnnualLetters.get(runId, "/failures"));
        while (true) {
            page.path("items")
                    .forEach(item -> all.add(item.path("subject").asText() + " "
                            + item.path("code").asText()));
            if (!page.has("next")) {
                return all;
            }
            page = Api.body(Api.request().get(page.path("next").asText()));
        }
    }

    private static Map<String, byte[]> unpack(Response archive) throws IOException {
        assertThat(archive.statusCode()).isEqualTo(200);
        assertThat(archive.contentType()).isEqualTo("application/zip");
        return PaperLetters.unpacked(archive.asByteArray());
    }
}
