package be.huurwerk.gateway;

import static org.awaitility.Awaitility.await;

import be.huurwerk.testsupport.TokenTestResource;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
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

    @Inject
    GatewayConfig started;

    @Inject
    Settings settings;

    private Function<GatewayConfig, Duration> changed;

    private final Map<String, List<FakeService>> fakes = new HashMap<>();

    @BeforeEach
    void startServices() {
        for (Service service : services.all()) {
            AtomicReference<String> businessDate = new AtomicReference<>("2019-01-01");
            fakes.put(
                    service.api(),
                    service.addresses().stream()
                            .map(address ->
                                    new FakeService(vertx, service, service.port(address), businessDate).start())
                            .toList());
        }
    }

    @AfterEach
    void stopServices() {
        fakes.values().forEach(replicas -> replicas.forEach(FakeService::stop));
    }

    /**
     * Changes a time for as long as the test goes on.
     *
     * @param key without its prefix
     */
    void change(String key, Function<GatewayConfig, Duration> told, Duration time) throws IOException {
        changed = told;
        Files.writeString(started.file().orElseThrow(), "huurwerk.gateway." + key + '=' + time.toSeconds() + "s\n");
        await().until(() -> told.apply(settings.now()).equals(time));
    }

    @AfterEach
    void changeBack() throws IOException {
        if (changed != null) {
            Files.writeString(started.file().orElseThrow(), "");
            await().until(() -> changed.apply(settings.now()).equals(changed.apply(started)));
        }
    }

    /** The only replica of a service, or its first. */
    FakeService fake(String api) {
        return fakes.get(api).get(0);
    }

    /** The second replica of rentCalculation. */
    FakeService otherRentCalculation() {
        return fakes.get("rentCalculation").get(1);
    }

    static RequestSpecification call() {
        return RestAssured.given().auth().oauth2(Tokens.client("rent-office"));
    }

    /** A connection of a client that need not keep to HTTP. */
    static RawClient raw() {
        return new RawClient(RestAssured.port);
    }

    static String address(String path) {
        return RestAssured.baseURI + ":" + RestAssured.port + path;
    }
}
