package be.huurwerk.deposit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Who reads what a payer wrote: the offices, and nobody else. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class ReadersTest {

    private static final String WORDS = "Voor mijn zieke zus";

    @Test
    void showsOthersThePaymentAndNotItsWords() {
        // Given
        Story.today(LocalDate.of(2019, 10, 1));
        String deposit = "/deposit/v1/deposits/"
                + new Story().signed(LocalDate.of(2019, 3, 1)).depositId();
        Response paid = Story.caller()
                .contentType("application/json")
                .body("{\"receivedOn\": \"2019-03-04\", \"amount\": 100.00, \"reference\": \"" + WORDS + "\"}")
                .post(deposit + "/payments");
        assertThat(paid.statusCode()).isEqualTo(201);
        String payment = paid.header("Location");
        // When
        for (String client : new String[] {"integrator", "auditor", "operator"}) {
            for (String path : new String[] {payment, deposit + "/statement"}) {
                // Then
                assertThat(read(client, path)).as(path).contains("100.00").doesNotContain(WORDS);
                assertThat(read("finance-office", path)).as(path).contains(WORDS);
            }
        }
    }

    private static String read(String client, String path) {
        Response answer = given().auth().oauth2(Tokens.client(client)).get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.asString();
    }
}
