package be.huurwerk.servicekit.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sample.Mood;
import be.huurwerk.servicekit.sample.Notes;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class DatabaseFaultsTest {
    @Inject
    Mood mood;

    @Inject
    Notes notes;

    @Inject
    DataSource dataSource;

    private final String words = "words " + Ids.next();

    @Test
    void asksForPatienceWhileTheDatabaseIsAway() {
        // When
        Response answer =
                postFailingWith(() -> new PersistenceException(new SQLException("host db.internal", "08006")));

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.asString()).doesNotContain("db.internal");
        assertThat(notes.count(words)).isZero();
    }

    @Test
    void saysThatSomebodyElseWasFirst() {
        // When
        Response answer = postFailingWith(() -> new OptimisticLockException("NoteEntity"));

        // Then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:problem-type:belgif:conflict");
        assertThat(answer.asString()).doesNotContain("NoteEntity");
    }

    @Test
    void keepsWhatTheDatabaseRefusedToItself() {
        // When
        Response answer =
                postFailingWith(() -> new PersistenceException(new SQLException("insert into note", "23505")));

        // Then
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.asString()).doesNotContain("note", "23505");
        assertThat(notes.count(words)).isZero();
    }

    @Test
    void hearsNoValuesFromTheDriver() throws SQLException {
        // Given
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into stream (subject, seq) values (?::uuid, 1)")) {
            insert.setString(1, "Proefella Van Testegem");
            insert.addBatch();
            insert.setString(1, "somebody else");
            insert.addBatch();

            // When / Then
            assertThatThrownBy(insert::executeBatch)
                    .isInstanceOf(BatchUpdateException.class)
                    .message()
                    .doesNotContain("values (");
        }
    }

    private Response postFailingWith(Supplier<RuntimeException> fault) {
        mood.refuse(words, 1, fault);
        return given().auth()
                .oauth2(Tokens.client("rent-office"))
                .contentType("application/json")
                .body("{\"words\": \"" + words + "\"}")
                .post("/sample/v1/notes");
    }
}
