package be.huurwerk.servicekit.erasure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.Papers;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.Tokens;
import be.huurwerk.webkit.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class ErasedSubjectsTest {

    @Inject
    ErasedSubjects erased;

    private final UUID noteId = Ids.next();

    @Test
    void refusesWhatIsAddedToThem() {
        // Given
        UUID other = Ids.next();
        // When
        erase(noteId);
        erase(noteId);
        // Then
        assertThatThrownBy(() -> refuse(noteId))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo("tenancyErased"));
        assertThatCode(() -> refuse(other)).doesNotThrowAnyException();
    }

    @Test
    void takeNoDocumentAnyMore() {
        // Given
        assertThat(upload("a lease").statusCode()).isEqualTo(201);
        // When
        erase(noteId);
        // Then
        Response refused = upload("another lease");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("type")).endsWith(":tenancyErased");
    }

    @Test
    void areForgottenByTheAnswersThatAreKeptForRepeatedCalls() {
        // Given
        String key = Ids.next().toString();
        assertThat(copy(key).statusCode()).isEqualTo(202);
        assertThat(copy(key).header("Idempotency-Replayed")).isEqualTo("true");
        // When
        erase(noteId);
        // Then
        assertThat(copy(key).header("Idempotency-Replayed")).isNull();
    }

    private void erase(UUID subject) {
        QuarkusTransaction.requiringNew().run(() -> erased.add(List.of(subject)));
    }

    private void refuse(UUID subject) {
        QuarkusTransaction.requiringNew().run(() -> erased.refuse(subject));
    }

    private Response upload(String text) {
        return given().auth()
                .oauth2(Tokens.client("rent-office"))
                .contentType("application/pdf")
                .body(Papers.pdf(text))
                .post("/sample/v1/documents?kind=letter&noteId=" + noteId);
    }

    private Response copy(String key) {
        return given().auth()
                .oauth2(Tokens.client("rent-office"))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"words\": \"a copy\"}")
                .post("/sample/v1/notes/" + noteId + "/copies");
    }
}
