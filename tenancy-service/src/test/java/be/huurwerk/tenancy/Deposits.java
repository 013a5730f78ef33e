package be.huurwerk.tenancy;

import static be.huurwerk.tenancy.Api.get;
import static org.hamcrest.Matchers.equalTo;

import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.TestTopics;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;

/** Tells of a deposit as the deposit service would, and awaits that it is heard. */
public final class Deposits {

    private static final Map<UUID, Long> SEQUENCES = new ConcurrentHashMap<>();

    private Deposits() {}

    /** @param status {@code requested}, {@code partlyPaid} or {@code paid} */
    public static void tell(UUID tenancyId, String status) {
        String type = status.equals("requested") ? "deposits.notify.requested" : "deposits.notify.paymentBooked";
        ObjectNode payload = EventSchemas.example(type).put("tenancyId", tenancyId.toString());
        if (!status.equals("requested")) {
            payload.put("status", status);
        }
        TestTopics.publish("huurwerk.deposit.v1", type, tenancyId, SEQUENCES.merge(tenancyId, 1L, Long::sum), payload);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> get("/tenancies/" + tenancyId).body("depositStatus", equalTo(status)));
    }
}
