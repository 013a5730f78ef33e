package be.huurwerk.gateway;

import static io.restassured.RestAssured.given;

import be.huurwerk.testsupport.Metrics;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetricsTest extends GatewayTest {

    private static final String ID = "01890a5d-ac96-774b-bcce-b302099a8099";

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void tellsWhatIsWatchedAndNothingOfSomebody() {
        String token = Tokens.client("rent-office");
        given().auth().oauth2(token).get("/tenancy/v1/tenancies/" + ID);
        given().get("/tenancy/v1/tenancies/" + ID);
        given().auth().oauth2(token).get("/tenancy/v1/tenancies/80650118973");
        given().auth().oauth2(token).get("/tenancy/v1/an.voorbeeld@example.org");
        given().auth().oauth2(token).delete("/tenancy/v1/tenancies/" + ID);
        given().auth().oauth2(token).get("/dossiers/" + ID);
        given().get("/BE68539007547034");

        Metrics.assertWatched(
                metrics,
                name -> !name.startsWith("agroal_")
                        && (name.startsWith("huurwerk_gateway_") || !name.startsWith("huurwerk_")));
    }
}
