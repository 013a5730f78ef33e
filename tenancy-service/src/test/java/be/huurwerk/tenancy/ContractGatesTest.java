package be.huurwerk.tenancy;

import be.huurwerk.testsupport.OpenApiGates;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** What every operation of the document must pass. */
@ServiceTest
class ContractGatesTest {

    @TestHTTPResource("/")
    URI base;

    @Test
    void checksEveryCaller() {
        gates().assertCallersAreChecked();
    }

    @Test
    void describesEveryOperation() {
        gates().assertOperationsAreDescribed();
    }

    @Test
    void answersEveryExample() {
        gates().assertExamplesRun(new Examples());
    }

    @Test
    void isTheContractThatOthersRelyOn() {
        gates().assertSnapshot();
    }

    private OpenApiGates gates() {
        return OpenApiGates.of("tenancy", base);
    }
}
