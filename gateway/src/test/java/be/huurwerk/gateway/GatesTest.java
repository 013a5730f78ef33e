package be.huurwerk.gateway;

import be.huurwerk.testsupport.OpenApiGates;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GatesTest extends GatewayTest {
    private OpenApiGates gates;

    @BeforeEach
    void readTheDocument() {
        gates = OpenApiGates.at("gateway", URI.create(address("/")), "/doc/openapi.yaml", Set.of("/health"));
    }

    @Test
    void everyOperationChecksItsCaller() {
        gates.assertCallersAreChecked();
    }

    @Test
    void everyOperationFollowsTheKeysOfTheIssuer() {
        gates.assertKeysMayChange();
    }

    @Test
    void everyOperationIsDescribed() {
        gates.assertOperationsAreDescribed();
    }

    @Test
    void allowsTheMethodsThatAreDescribed() {
        gates.assertMethodsAreTold();
    }

    @Test
    void everyExampleRuns() {
        gates.assertExamplesRun(operationId -> Map.of());
    }

    @Test
    void theSnapshotIsCurrent() {
        gates.assertSnapshot();
    }
}
