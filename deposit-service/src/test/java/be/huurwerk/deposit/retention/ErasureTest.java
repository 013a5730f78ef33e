package be.huurwerk.deposit.retention;

import static be.huurwerk.deposit.Story.caller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import be.huurwerk.deposit.Story;
import be.huurwerk.testsupport.Papers;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file that was kept long enough: the words with which was paid are gone, what was paid is not. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class ErasureTest {

    private static final String WORDS = "Van tante Proefella";

    private final Story story = new Story();
    private String deposit;

    @BeforeEach
    void paidInPart() {
        Story.today(LocalDate.of(2019, 10, 1));
        deposit =
                "/deposit/v1/deposits/" + story.signed(LocalDate.of(2019, 3, 1)).depositId();
        assertThat(pay().statusCode()).isEqualTo(201);
        assertThat(statement()).contains(WORDS);
    }

    @Test
    void forgetsTheWordsAndKeepsTheAmounts() {
        // When
        story.erased();
        // Then
        await().atMost(Duration.ofSeconds(20)).until(() -> !statement().contains(WORDS));
        assertThat(statement()).contains("100.00", "***");
    }

    @Test
    void takesNothingMoreOfAnErasedFile() {
        // Given
        story.erased();
        await().atMost(Duration.ofSeconds(20)).until(() -> !statement().contains(WORDS));
        // When
        List<Response> refused = List.of(pay(), paper());
        // Then
        assertThat(refused)
                .allSatisfy(answer -> answer.then()
                        .statusCode(409)
                        .body("type", equalTo("urn:problem-type:huurwerk:deposit:tenancyErased")));
        assertThat(statement()).doesNotContain(WORDS);
    }

    private Response pay() {
        return caller().contentType("application/json")
                .body("{\"receivedOn\": \"2019-03-04\", \"amount\": 100.00, \"reference\": \"" + WORDS + "\"}")
                .post(deposit + "/payments");
    }

    private Response paper() {
        UUID depositId = UUID.fromString(deposit.substring(deposit.lastIndexOf('/') + 1));
        return caller().contentType("application/pdf")
                .body(Papers.pdf("a guarantee"))
                .post("/deposit/v1/documents?kind=guarantee&depositId=" + depositId);
    }

    private String statement() {
        return caller().get(deposit + "/statement").asString();
    }
}
