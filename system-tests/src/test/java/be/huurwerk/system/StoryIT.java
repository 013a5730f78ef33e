package be.huurwerk.system;

import be.huurwerk.localstack.Suite;
import be.huurwerk.localstack.story.Story;
import be.huurwerk.localstack.story.StoryResult;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Order(1)
@ExtendWith(SuiteExtension.class)
class StoryIT {

    @Test
    void isRightToTheCent(Suite suite) {
        // Given
        Story story = new Story(suite.gateway(), Callers.rentOfficeToken(suite), step -> {});

        // When
        StoryResult result = story.play();

        // Then
        StoryFigures.assertRight(result);
    }
}
