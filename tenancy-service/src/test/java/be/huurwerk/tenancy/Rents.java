package be.huurwerk.tenancy;

import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.TestTopics;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/** Tells of rents as the rent service would. */
public final class Rents {

    private static final Map<UUID, Long> SEQUENCES = new ConcurrentHashMap<>();

    private Rents() {}

    /** @param income null where the decision had none, as limit */
    public static void decided(UUID tenancyId, String from, String income, String limit) {
        ObjectNode payload = EventSchemas.example("rentDecisions.notify.decided");
        payload.put("tenancyId", tenancyId.toString())
                .put("rentDecisionId", UUID.randomUUID().toString())
                .put("effectiveFrom", from);
        payload.putArray("periods").addObject().put("from", from).put("rent", new BigDecimal("316.10"));
        payload.remove("indexedIncome");
        payload.remove("incomeLimit");
        if (income != null) {
            payload.put("indexedIncome", new BigDecimal(income)).put("incomeLimit", new BigDecimal(limit));
        }
        TestTopics.tell(
                "huurwerk.rent-calculation.v1",
                "rentDecisions.notify.decided",
                tenancyId,
                SEQUENCES.merge(tenancyId, 1L, Long::sum),
                payload);
    }

    /** The answer once it no longer says that the income is not known. */
    public static Response whenHeard(Supplier<Response> call) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(call::get, answer -> !answer.asString().contains("incomeUnknown"));
    }
}
