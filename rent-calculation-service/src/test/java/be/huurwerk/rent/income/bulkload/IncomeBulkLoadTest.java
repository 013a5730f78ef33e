package be.huurwerk.rent.income.bulkload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.rent.Api;
import be.huurwerk.rent.Story;
import be.huurwerk.testsupport.ServiceTestResource;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class IncomeBulkLoadTest {

    private static final String HEADER = "personId;year;kind;amount;proof;source\n";

    private final Story story = new Story();

    @Test
    void recordsSoundLinesAndReportsTheOthers() {
        // Given
        story.registerTenant();
        UUID nobody = UUID.randomUUID();

        // When
        Response response = load(
                HEADER + line("2016;taxable;20000.00;taxAssessmentNotice;taxAssessment") + line("2017;taxable;-1;;")
                        + nobody + ";2016;taxable;1.00;;\n" + line("2018;none;;swornStatement;tenant")
                        + line("1979;taxable;1.00;;"));

        // Then
        assertThat(response.statusCode()).isEqualTo(202);
        JsonNode load = completed(response);
        assertThat(load.path("total").asInt()).isEqualTo(5);
        assertThat(load.path("accepted").asInt()).isEqualTo(2);
        assertThat(load.path("refused").asInt()).isEqualTo(3);
        assertThat(load.path("done").asInt()).isEqualTo(2);
        assertThat(load.path("failed").asInt()).isEqualTo(3);
        assertThat(refusals(load))
                .containsExactly(
                        "3 amount schemaViolation", "4 personId referencedResourceNotFound", "6 year rejectedInput");
        assertThat(incomes().findValuesAsText("year")).containsExactly("2018", "2016");
        assertThat(incomes().findValuesAsText("source")).containsExactly("tenant", "taxAssessment");
        assertThat(incomes().findValuesAsText("incomeBulkLoadId"))
                .containsOnly(load.path("incomeBulkLoadId").asText());
    }

    @Test
    void supersedesAsADeclarationWouldInTheOrderOfTheFile() {
        // Given
        story.registerTenant();
        String declared = Api.body(story.declareIncome()).path("incomeId").asText();

        // When
        completed(
                load(HEADER + line("2016;taxable;1.00;;") + line("2016;taxable;2.00;;") + line("2016;taxable;3.00;;")));

        // Then
        JsonNode incomes = incomes();
        assertThat(incomes.findValuesAsText("amount")).containsExactly("3.00", "2.00", "1.00", "20000.00");
        assertThat(incomes.findValuesAsText("supersedes"))
                .containsExactly(
                        incomes.get(1).path("incomeId").asText(),
                        incomes.get(2).path("incomeId").asText(),
                        declared);
    }

    @Test
    void ofAYearWithoutIncomeAndAnAmountKeepsWhatTheFileSaysLast() {
        // Given
        story.registerTenant();

        // When
        completed(load(HEADER
                + line("2016;taxable;1.00;;")
                + line("2016;foreignExempt;2.00;;")
                + line("2016;none;;swornStatement;")
                + line("2016;foreignExempt;3.00;;")));

        // Then
        JsonNode incomes = incomes();
        assertThat(incomes.findValuesAsText("kind"))
                .containsExactly("foreignExempt", "none", "foreignExempt", "taxable");
        assertThat(incomes.get(0).has("supersededBy")).isFalse();
        assertThat(incomes.findValuesAsText("supersededBy"))
                .containsExactly(
                        incomes.get(0).path("incomeId").asText(),
                        incomes.get(1).path("incomeId").asText(),
                        incomes.get(1).path("incomeId").asText());
    }

    @Test
    void decidesTheRentThatWaitedForIt() {
        // Given
        story.sign();
        story.registerTenant();

        // When
        completed(load(HEADER + line("2016;taxable;20000.00;;")));

        // Then
        assertThat(story.firstDecision().path("rent")).isEqualTo(Api.parse("316.10"));
    }

    @Test
    void decidesTheRentsOfSeveralThatWaitedForIt() {
        // Given
        List<Story> stories = List.of(new Story(), new Story(), new Story());
        stories.forEach(one -> {
            one.sign();
            one.registerTenant();
            one.waiting();
        });
        String lines = stories.stream()
                .map(one -> one.tenantId + ";2016;taxable;20000.00;;\n")
                .reduce("", String::concat);

        // When
        completed(load(HEADER + lines));

        // Then
        assertThat(stories).allSatisfy(one -> {
            assertThat(one.firstDecision().path("rent")).isEqualTo(Api.parse("316.10"));
            assertThat(one.waitingNow().path("total").asInt()).isZero();
            assertThat(one.decisions().path("total").asInt()).isEqualTo(1);
        });
    }

    @Test
    void doesNotRecordTheSameFileTwice() {
        // Given
        story.registerTenant();
        String file = HEADER + line("2016;taxable;20000.00;;");
        JsonNode first = completed(load(file));

        // When
        Response again = load(file);

        // Then
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(Api.body(again).path("alreadyLoaded").asBoolean()).isTrue();
        assertThat(Api.body(again).path("incomeBulkLoadId")).isEqualTo(first.path("incomeBulkLoadId"));
        assertThat(incomes()).hasSize(1);
    }

    @Test
    void recordsTheSameFileOnceWhenItIsSentTogether() {
        // Given
        story.registerTenant();
        String file = HEADER + line("2016;taxable;20000.00;;");

        // When
        List<Response> answers =
                IntStream.range(0, 6).parallel().mapToObj(i -> load(file)).toList();

        // Then
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(202)
                .containsOnly(200, 202);
        completed(answers.get(0));
        assertThat(incomes()).hasSize(1);
    }

    @Test
    void takesAFileAgainThatBroughtNothing() {
        // Given: not a word of the person yet
        String file = HEADER + line("2016;taxable;20000.00;;");
        JsonNode first = completed(load(file));
        assertThat(first.path("refused").asInt()).isEqualTo(1);
        story.registerTenant();

        // When
        Response again = load(file);

        // Then
        assertThat(again.statusCode()).isEqualTo(202);
        completed(again);
        assertThat(incomes()).hasSize(1);
    }

    @Test
    void refusesAFileWithAnUnknownColumnWithoutATrace() {
        // Given
        story.registerTenant();

        // When
        Response response = load("personId;year;kind;ssin\n" + line("2016;none;61021500120"));

        // Then
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Api.issues(response)).containsExactly("unknownInput ssin");
        assertThat(response.asString()).doesNotContain("61021500120", story.tenantId.toString());
        assertThat(incomes()).isEmpty();
    }

    @Test
    void saysWhyInDutchToWhoAsks() {
        // Given
        JsonNode load = completed(load(HEADER + line("1899;taxable;1.00;;")));

        // When
        JsonNode refusals = Api.body(Api.request()
                .header("Accept-Language", "nl")
                .get(load.path("refusalsHref").asText()));

        // Then
        assertThat(refusals.path("items").get(0).path("reason").asText())
                .isEqualTo("Moet een jaar van 1900 tot 2299 zijn.");
    }

    @Test
    void listsRefusalsInPages() {
        // Given
        String lines = line("x;x;;;").repeat(3);
        JsonNode load = completed(load(HEADER + lines));

        // When
        JsonNode page = Api.body(Api.request()
                .queryParam("pageSize", 4)
                .get(load.path("refusalsHref").asText()));
        JsonNode rest = Api.body(Api.request().get(page.path("next").asText()));

        // Then
        assertThat(load.path("refused").asInt()).isEqualTo(3);
        assertThat(page.path("total").asInt()).isEqualTo(6);
        assertThat(page.findValuesAsText("line")).containsExactly("2", "2", "3", "3");
        assertThat(rest.findValuesAsText("line")).containsExactly("4", "4");
    }

    @Test
    void thatDoesNotExistIsNotFound() {
        assertThat(Api.get("/incomeBulkLoads/" + UUID.randomUUID(), Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(Api.get("/incomeBulkLoads/" + UUID.randomUUID() + "/refusals", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void isNoJson() {
        assertThat(Api.post("/incomeBulkLoads", "{}").statusCode()).isEqualTo(415);
    }

    private String line(String values) {
        return story.tenantId + ";" + values + "\n";
    }

    private static Response load(String file) {
        return Api.request()
                .contentType("text/csv; charset=utf-8")
                .body(file)
                .post("/rentCalculation/v1/incomeBulkLoads");
    }

    private static JsonNode completed(Response response) {
        String href = response.header("Location");
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> Api.body(Api.request().get(href)),
                        load -> load.path("status").asText().equals("completed"));
    }

    private static List<String> refusals(JsonNode load) {
        List<String> refusals = new ArrayList<>();
        Api.body(Api.request().get(load.path("refusalsHref").asText()))
                .path("items")
                .forEach(item -> refusals.add(item.path("line").asText() + " "
                        + item.path("column").asText() + " "
                        + item.path("type").asText().replaceFirst(".*:", "")));
        return refusals;
    }

    private JsonNode incomes() {
        return Api.body(Api.get("/incomes", Map.of("personId", story.tenantId))).path("items");
    }
}
