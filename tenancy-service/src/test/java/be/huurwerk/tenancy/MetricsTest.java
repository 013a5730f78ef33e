package be.huurwerk.tenancy;

import static io.restassured.RestAssured.given;

import be.huurwerk.testsupport.Metrics;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class MetricsTest {

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

        Metrics.assertWatched(
                metrics, name -> !name.matches("huurwerk_(gateway|arrears)_.*|huurwerk_schedule_(behind|refused)"));
    }
}
