package be.huurwerk.gateway;

import be.huurwerk.testsupport.TokenTestResource;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The gateway before four fake services. */
@QuarkusTest
@WithTestResource(TokenTestResource.class)
@WithTestResource(FakePorts.class)
abstract class GatewayTest {
    @Inject
    Vertx vertx;

    @Inject
    Services services;

    private final Map<String, FakeService> fakes = new HashMap<>();

    @BeforeEach
    void startServices() {
        services.all().forEach(service -> fakes.put(service.api(), new FakeService(vertx, service).start()));
    }

    @AfterEach
    void stopServices() {
        fakes.values().forEach(FakeService::stop);
    }

    FakeService fake(String api) {
        return fakes.get(api);
    }

    static RequestSpecification call() {
        return RestAssured.given().auth().oauth2(Tokens.client("rent-office"));
    }

    static String address(String path) {
        return RestAssured.baseURI + ":" + RestAssured.port + path;
    }
}
