package be.huurwerk.arrears;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.bankformats.coda.CodaWriter;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who reads what a payer wrote, and who it was: the offices, and nobody else. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class ReadersTest {

    private static final String WORDS = "Voor mijn zieke zus";
    private static final String PAYER = "BE71096123456769";

    @Test
    void showsOthersThePaymentAndNotItsWords() {
        // Given
        Api.businessDate("2019-07-20");
        UUID tenancyId = Ids.next();
        new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.signed(tenancyId, "2019-03-01"));
        String account = Api.account(tenancyId).getString("items[0].rentAccountId");
        Response booked = Api.post(
                "/payments",
                Map.of(
                        "rentAccountId",
                        account,
                        "receivedOn",
                        "2019-04-08",
                        "amount",
                        new BigDecimal("316.10"),
                        "communication",
                        WORDS,
                        "reference",
                        "CASH " + WORDS));
        String payment = booked.header("Location");
        // When
        for (String client : new String[] {"integrator", "integrator-payments", "auditor", "operator"}) {
            // Then
            assertThat(read(client, payment)).contains("316.10").doesNotContain(WORDS);
            assertThat(read(client, "/arrears/v1/rentAccounts/" + account + "/entries"))
                    .contains("\"ground\":\"payment\"");
        }
        assertThat(read("finance-office", payment)).contains("\"communication\":\"" + WORDS + "\"", "CASH " + WORDS);
    }

    @Test
    void showsOthersTheMovementAndNotWhoPaid() {
        // Given
        Api.businessDate("2019-07-20");
        LocalDate day = LocalDate.of(2019, 4, 9);
        CodaWriter statement = CodaWriter.statement(981, "BE68539007547034", day, new BigDecimal("1000.00"))
                .free(new BigDecimal("12.34"), day, WORDS, PAYER, "Proefella Van Testegem", "E2E");
        Api.importCoda(statement.bytes()).then().statusCode(201);
        // When
        String mine = "";
        String theirs = "";
        String next = "/arrears/v1/unmatchedMovements?pageSize=200";
        while (next != null) {
            mine += read("finance-office", next);
            String page = read("integrator-payments", next);
            theirs += page;
            next = new JsonPath(page).getString("next");
        }
        // Then
        assertThat(mine).contains(WORDS, PAYER, "Proefella Van Testegem");
        assertThat(theirs)
                .contains("12.34")
                .doesNotContain(WORDS)
                .doesNotContain(PAYER)
                .doesNotContain("Proefella");
    }

    private static String read(String client, String path) {
        Response answer = given().auth().oauth2(Tokens.client(client)).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.asString();
    }
}
