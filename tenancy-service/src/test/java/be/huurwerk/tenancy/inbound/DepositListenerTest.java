package be.huurwerk.tenancy.inbound;

import static be.huurwerk.tenancy.Api.aTenancyOf;
import static be.huurwerk.tenancy.Api.anAdult;
import static be.huurwerk.tenancy.Api.get;
import static org.hamcrest.Matchers.equalTo;

import be.huurwerk.tenancy.ServiceTest;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.TestTopics;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@ServiceTest
class DepositListenerTest {

    private static final String TOPIC = "huurwerk.deposit.v1";

    @Test
    void showsTheDepositAsItWasLastTold() {
        // Given
        UUID tenancyId = aTenancyOf(anAdult());
        get("/tenancies/" + tenancyId).body("depositStatus", equalTo(null));
        // When
        publish("deposits.notify.requested", tenancyId, 1, null);
        publish("deposits.notify.paymentBooked", tenancyId, 2, "partlyPaid");
        // Then
        awaitStatus(tenancyId, "partlyPaid");
        publish("deposits.notify.paymentBooked", tenancyId, 3, "paid");
        awaitStatus(tenancyId, "paid");
        publish("deposits.notify.settled", tenancyId, 4, null);
        awaitStatus(tenancyId, "settled");
    }

    @Test
    void countsNothingAsPaidUntilTheFirstInstalmentIsPaidWhole() {
        // Given
        UUID tenancyId = aTenancyOf(anAdult());
        ObjectNode payload = EventSchemas.example("deposits.notify.paymentBooked")
                .put("tenancyId", tenancyId.toString())
                .put("firstInstalmentOpen", new BigDecimal("56.67"));
        EventSchemas.assertMatches("deposits.notify.paymentBooked", payload);
        // When
        TestTopics.tell(TOPIC, "deposits.notify.paymentBooked", tenancyId, 1, payload);
        // Then
        awaitStatus(tenancyId, "requested");
        publish("deposits.notify.paymentBooked", tenancyId, 2, "partlyPaid");
        awaitStatus(tenancyId, "partlyPaid");
    }

    private static void publish(String type, UUID tenancyId, long sequence, String status) {
        ObjectNode payload = EventSchemas.example(type).put("tenancyId", tenancyId.toString());
        if (status != null) {
            payload.put("status", status);
        }
        TestTopics.tell(TOPIC, type, tenancyId, sequence, payload);
    }

    private static void awaitStatus(UUID tenancyId, String status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> get("/tenancies/" + tenancyId).body("depositStatus", equalTo(status)));
    }
}
