package be.huurwerk.system;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.localstack.Suite;
import be.huurwerk.system.fault.Network;
import be.huurwerk.testsupport.TestTopics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One trace shows a call at the gateway and all that it caused, also what others did who heard of it. */
@Order(4)
@ExtendWith(SuiteExtension.class)
class TraceIT {
    private static final String DWELLING = """
            {"reference": "TRACED-1", "kind": "house", "bedrooms": 2, "address": {"street": "Testlaan", "houseNumber": "1",
             "postalCode": "2220", "municipality": "Heist-op-den-Berg"}, "figures": [{"validFrom": "2019-01-01",
             "baseRent": 600.00, "minimumRent": 180.00, "patrimonyReduction": 40.00}]}""";

    @Test
    void goesFromTheGatewayThroughTheTopicToEveryHearer(Suite suite, Network network) {
        // When
        String dwelling = Callers.rentOffice(suite)
                .post("/tenancy/v1/dwellings", DWELLING)
                .expect(201)
                .word("dwellingId");

        // Then
        String trace = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> traceOfEventAbout(dwelling, suite), found -> !found.isEmpty());
        for (String service : List.of("gateway", "tenancy-service", "rent-calculation-service")) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(network.collector().sendings())
                            .as(service)
                            .anyMatch(sending -> sending.contains(trace) && sending.contains(service)));
        }
    }

    /** The trace as it is sent to a collector, 16 bytes; empty as long as the event is not told. */
    private static String traceOfEventAbout(String subject, Suite suite) {
        return TestTopics.records(suite.bootstrapServers(), "huurwerk.tenancy.v1").stream()
                .filter(told -> subject.equals(told.key()))
                .map(told -> told.headers().lastHeader("traceparent"))
                .map(Header::value)
                .map(parent -> new String(parent, StandardCharsets.US_ASCII).split("-")[1])
                .map(hexadecimal -> new String(HexFormat.of().parseHex(hexadecimal), StandardCharsets.ISO_8859_1))
                .findFirst()
                .orElse("");
    }
}
