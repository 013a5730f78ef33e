package be.huurwerk.servicekit.time;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class BusinessDateTest {
    private static final String PATH = "/sample/v1/operations/businessDate";
    private static final WallClock NEW_YEARS_EVE_IN_LONDON = new WallClock() {
        @Override
        public Instant now() {
            return Instant.parse("2018-12-31T23:30:00Z");
        }
    };

    @Inject
    BusinessDate businessDate;

    @Inject
    DataSource dataSource;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @AfterEach
    void letItGo() {
        new Sql(dataSource).update("delete from business_date");
    }

    @Test
    void isTodayInFlandersUntilSomebodyFixesIt() {
        // Given
        BusinessDate unfixed = new BusinessDate(dataSource, NEW_YEARS_EVE_IN_LONDON, transaction, Optional.empty());

        // When
        LocalDate today = unfixed.today();

        // Then
        assertThat(today).isEqualTo("2019-01-01");
    }

    @Test
    void isTheInstallationsDateUntilSomebodyFixesIt() {
        // Given
        BusinessDate installed = new BusinessDate(
                dataSource, NEW_YEARS_EVE_IN_LONDON, transaction, Optional.of(LocalDate.of(2019, 3, 1)));

        // When
        LocalDate today = installed.today();

        // Then
        assertThat(today).isEqualTo("2019-03-01");
    }

    @Test
    void isTheDateThatAnOperatorFixedForAllReplicas() {
        // Given
        BusinessDate otherReplica =
                new BusinessDate(dataSource, new WallClock(), transaction, Optional.of(LocalDate.of(2018, 1, 1)));

        // When
        Response answer = put("operator", "{\"businessDate\": \"2019-04-16\"}");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).isEqualTo("{\"businessDate\":\"2019-04-16\"}");
        assertThat(businessDate.today()).isEqualTo("2019-04-16");
        assertThat(otherReplica.today()).isEqualTo("2019-04-16");
        assertThat(given().auth().oauth2(Tokens.client("integrator")).get(PATH).asString())
                .isEqualTo("{\"businessDate\":\"2019-04-16\"}");
    }

    @Test
    void movesBackAsWellAsForward() {
        // Given
        put("operator", "{\"businessDate\": \"2019-04-16\"}");

        // When
        put("operator", "{\"businessDate\": \"2018-12-31\"}");

        // Then
        assertThat(businessDate.today()).isEqualTo("2018-12-31");
    }

    @Test
    void isOneDayThroughoutATransaction() {
        // Given
        put("operator", "{\"businessDate\": \"2019-04-16\"}");

        // When
        List<LocalDate> days = QuarkusTransaction.requiringNew().call(() -> {
            LocalDate before = businessDate.today();
            put("operator", "{\"businessDate\": \"2019-04-17\"}");
            return List.of(before, businessDate.today());
        });

        // Then
        assertThat(days).containsExactly(LocalDate.of(2019, 4, 16), LocalDate.of(2019, 4, 16));
        assertThat(businessDate.today()).isEqualTo("2019-04-17");
    }

    @Test
    void isSetByOperatorsOnly() {
        // When
        Response answer = put("finance-office", "{\"businessDate\": \"2019-04-16\"}");

        // Then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(businessDate.today()).isNotEqualTo("2019-04-16");
    }

    @Test
    void refusesWhatIsNoDate() {
        // When
        Response answer = put("operator", "{\"businessDate\": \"2019-02-30\"}");

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("issues[0].name")).isEqualTo("businessDate");
    }

    private static Response put(String client, String body) {
        return given().auth()
                .oauth2(Tokens.client(client))
                .contentType("application/json")
                .body(body)
                .put(PATH);
    }
}
