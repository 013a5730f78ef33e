package be.huurwerk.rent.annualrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.rent.Api;
import be.huurwerk.rent.Story;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.Runs;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.testsupport.ServiceTestResource;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class AnnualRunHandlerTest {

    @Inject
    AnnualRunHandler handler;

    @Inject
    AnnualRuns annualRuns;

    @Inject
    Runs runs;

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

    @Test
    void leavesNothingOfAChunkThatWasKilledAndDecidesItOnceAfterwards() {
        // Given
        Run run = run(YearStory.run(2024, false));
        Story story = YearStory.tenancy("2019-03-01");
        List<UUID> chunk = List.of(story.tenancyId);

        // When
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    handler.handleAll(run, chunk);
                    throw new IllegalStateException("killed before the commit");
                }))
                .isInstanceOf(IllegalStateException.class);
        int afterTheKill = story.decisions().path("total").asInt();
        handle(run, chunk);
        handle(run, chunk);

        // Then
        assertThat(afterTheKill).isEqualTo(1);
        assertThat(story.decisions().path("total").asInt()).isEqualTo(2);
        assertThat(story.events(2)).hasSize(2);
        UUID decided = UUID.fromString(
                story.decisionOn("2024-01-01").path(0).path("rentDecisionId").asText());
        assertThat(annualRuns.decisionsOf(run.runId(), Optional.empty(), 10_000))
                .filteredOn(one -> one.tenancyId().equals(story.tenancyId))
                .containsExactly(new AnnualRuns.Decisions(story.tenancyId, List.of(decided)));
    }

    @Test
    void tellsWhatARunDecidedPageByPage() {
        // Given
        YearStory.tenancy("2019-03-01");
        YearStory.tenancy("2019-03-01");
        JsonNode run = YearStory.run(2023, false);
        UUID runId = run(run).runId();
        List<AnnualRuns.Decisions> all = annualRuns.decisionsOf(runId, Optional.empty(), 10_000);

        // When
        List<AnnualRuns.Decisions> first = annualRuns.decisionsOf(runId, Optional.empty(), 1);
        List<AnnualRuns.Decisions> rest =
                annualRuns.decisionsOf(runId, Optional.of(first.get(0).tenancyId()), 10_000);

        // Then
        assertThat(all).hasSizeGreaterThanOrEqualTo(2);
        assertThat(first).containsExactly(all.get(0));
        assertThat(rest).containsExactlyElementsOf(all.subList(1, all.size()));
    }

    @Test
    void runsOneYearAfterTheOther() {
        // Given
        Story story = YearStory.tenancy("2019-03-01");

        // When
        JsonNode first = Api.body(YearStory.start(2021, false));
        JsonNode second = Api.body(YearStory.start(2022, false));
        JsonNode firstOver = YearStory.over(first);
        JsonNode secondOver = YearStory.over(second);

        // Then
        assertThat(OffsetDateTime.parse(firstOver.path("finishedAt").asText()))
                .isBeforeOrEqualTo(
                        OffsetDateTime.parse(secondOver.path("startedAt").asText()));
        assertThat(story.decisionOn("2022-01-01").path(0).path("supersedes"))
                .isEqualTo(story.decisionOn("2021-01-01").path(0).path("rentDecisionId"));
    }

    @Test
    void voidsAnApprovalOnceItsDryRunIsAskedAgain() {
        // Given
        JsonNode dryRun = YearStory.run(2020, true);
        JsonNode approval = YearStory.over(Api.body(YearStory.approve(dryRun)));
        Story story = YearStory.tenancy("2019-03-01");
        YearStory.run(2020, true);

        // When
        handle(run(approval), List.of(story.tenancyId));

        // Then
        assertThat(YearStory.result(dryRun, story).path("outcome").asText()).isEqualTo("decided");
        assertThat(YearStory.result(approval, story).path("outcome").asText()).isEqualTo("heldBack");
        assertThat(story.decisions().path("total").asInt()).isEqualTo(1);
    }

    private void handle(Run run, List<UUID> chunk) {
        QuarkusTransaction.requiringNew().run(() -> handler.handleAll(run, chunk));
    }

    private Run run(JsonNode run) {
        return runs.find(UUID.fromString(run.path("runId").asText())).orElseThrow();
    }
}
