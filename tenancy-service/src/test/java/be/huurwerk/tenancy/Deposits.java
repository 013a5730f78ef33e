package be.huurwerk.tenancy;

import static be.huurwerk.tenancy.Api.get;
import static org.hamcrest.Matchers.equalTo;

import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.TestTopics;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;

/** Tells of a deposit as the deposit service would, and awaits that it is heard. */
public final class Deposits {

    private static final Map<UUID, Long> SEQUENCES = new ConcurrentHashMap<>();

    private Deposits() {}

    /** @param status {@code requested}, {@code partlyPaid} or {@code paid} */
    public static void tell(UUID tenancyId, String status) {
        tell(tenancyId, status, Optional.empty());
    }

    /** @param open what is to be paid before the keys, euro */
    public static void tellOpen(UUID tenancyId, String status, String open) {
        tell(tenancyId, status, Optional.of(new BigDecimal(open)));
    }

    private static void tell(UUID tenancyId, String status, Optional<BigDecimal> open) {
        String type = status.equals("requested") ? "deposits.notify.requested" : "deposits.notify.paymentBooked";
        ObjectNode payload = EventSchemas.example(type).put("tenancyId", tenancyId.toString());
        if (!status.equals("requested")) {
            payload.put("status", status);
        }
        open.ifPresent(amount -> payload.put("openBeforeKeys", amount));
        TestTopics.tell("huurwerk.deposit.v1", type, tenancyId, SEQUENCES.merge(tenancyId, 1L, Long::sum), payload);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> get("/tenancies/" + tenancyId).body("depositStatus", equalTo(status)));
    }
}
