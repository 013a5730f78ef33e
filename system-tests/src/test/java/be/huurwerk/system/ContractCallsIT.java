package be.huurwerk.system;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.localstack.Suite;
import be.huurwerk.testsupport.ContractCalls;
import be.huurwerk.testsupport.ProjectRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Calls that nobody thought of find no fault of ours, no status and no answer that the documents don't have. After all other tests: what they have
 * written is what these calls are about. More of them, and others:
 * {@code -Dit.test=ContractCallsIT -Dhuurwerk.calls=20000 -Dhuurwerk.calls.seed=7}.
 */
@Order(9)
@EnabledIfSystemProperty(
        named = "huurwerk.calls",
        matches = "[0-9]+",
        disabledReason = "on demand: -Dhuurwerk.calls=1500")
@ExtendWith(SuiteExtension.class)
class ContractCallsIT {

    private static final List<String> DOCUMENTS =
            List.of("gateway", "rentCalculation", "deposit", "arrears", "tenancy");
    private static final int COUNT = Integer.getInteger("huurwerk.calls", 1_500);
    private static final long SEED = Long.getLong("huurwerk.calls.seed", 20_190_301);

    /** Of a build; who asks for more gets the time. */
    private static final Duration SHORT = Duration.ofSeconds(40);

    @Test
    void findOnlyWhatTheDocumentsSay(Suite suite) throws IOException, InterruptedException {
        // Given
        List<String> documents = new ArrayList<>();
        for (String name : DOCUMENTS) {
            documents.add(Files.readString(ProjectRoot.resolve("contracts/openapi/" + name + ".yaml")));
        }
        Callers.rentOffice(suite)
                .put("/operations/v1/businessDate", "{\"businessDate\": \"2019-06-15\"}")
                .expect(200);
        ContractCalls calls = new ContractCalls(suite.gateway(), Callers.rentOfficeToken(suite), SEED);

        // When
        calls.make(documents, COUNT, COUNT > 1_500 ? Duration.ofHours(2) : SHORT);

        // Then
        assertThat(calls.found())
                .as("%d calls of seed %d, answered %s", calls.made(), SEED, calls.statuses())
                .isEmpty();
        assertThat(calls.made()).isGreaterThan(100);
        assertThat(calls.statuses()).containsKeys(200, 400, 404);
    }
}
