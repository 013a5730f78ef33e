package be.huurwerk.system;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.localstack.Suite;
import be.huurwerk.localstack.story.Story;
import be.huurwerk.localstack.story.StoryResult;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every service is killed twice while the story is played, once between two steps and once while a step runs. */
@Order(3)
@ExtendWith(SuiteExtension.class)
class KillIT {

    @Test
    void losesAndDoublesNothing(Suite suite) {
        // Given
        Calamities calamities = new Calamities(suite);
        Story story = new Story(suite.gateway(), Callers.rentOfficeToken(suite), calamities);

        // When
        StoryResult result = calamities.accompany(story);

        // Then
        assertThat(calamities.survived()).containsAll(Suite.SERVICES).hasSize(2 * Suite.SERVICES.size());
        StoryFigures.assertRight(result);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Database.values()).allSatisfy(database -> {
                    assertThat(database.unpublished(suite))
                            .as("unpublished events")
                            .isZero();
                    assertThat(database.parked(suite)).as("parked events").isZero();
                }));
        assertThat(Ledger.amounts(suite, result))
                .as("nothing came after the settlement that came before it already")
                .containsExactlyInAnyOrderElementsOf(Ledger.amounts(result));
    }
}
