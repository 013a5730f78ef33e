package be.huurwerk.deposit.inbound;

import static be.huurwerk.deposit.Story.caller;
import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.deposit.Story;
import be.huurwerk.servicekit.event.EventListener;
import be.huurwerk.servicekit.event.ReceivedEvent;
import be.huurwerk.testsupport.ServiceTestResource;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two topics keep each their own order, and no order between them: whatever the interleaving, the deposit ends the same. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class InterleavingsTest {
    private static final LocalDate SIGNED_ON = LocalDate.of(2019, 2, 15);

    @Inject
    TenancyListener tenancies;

    @Inject
    ArrearsListener rentAccounts;

    @BeforeEach
    void longAfterTheStory() {
        Story.today(LocalDate.of(2026, 1, 5));
    }

    @Test
    void endTheSameWhateverTheOrderBetweenTheTopics() {
        // Given
        Set<String> orders = interleavings("TTT", "AAAA");
        assertThat(orders).hasSize(35);

        // When
        Set<Map<String, Object>> ends = new LinkedHashSet<>();
        orders.forEach(order -> ends.add(endOf(play(order, false))));

        // Then
        assertThat(ends).hasSize(1);
        assertThat(ends.iterator().next())
                .containsEntry("status", "settled")
                .containsEntry("paid", "999.0")
                .containsEntry("surplus", "1.0")
                .containsEntry("settlement", "300.0 + 683.0");
    }

    @Test
    void endTheSameWhenEveryEventComesTwice() {
        // When
        Map<String, Object> once = endOf(play("TTTAAAA", false));
        Map<String, Object> twice = endOf(play("ATATATA", true));

        // Then
        assertThat(twice).isEqualTo(once);
    }

    private UUID play(String order, boolean twice) {
        UUID tenancyId = UUID.randomUUID();
        List<ReceivedEvent> ofTenancy = List.of(
                event("tenancies.notify.signed", tenancyId, 1, Story.signedEvent(tenancyId, SIGNED_ON)),
                event("tenancies.notify.noticeGiven", tenancyId, 2, told("tenancies.notify.noticeGiven", tenancyId)),
                event("tenancies.notify.departed", tenancyId, 3, told("tenancies.notify.departed", tenancyId)));
        List<ReceivedEvent> ofArrears = List.of(
                payment(tenancyId, 1, "10.00"),
                payment(tenancyId, 2, "500.00"),
                payment(tenancyId, 3, "490.00"),
                event(
                        "rentAccounts.notify.finalBalance",
                        tenancyId,
                        4,
                        Story.finalBalanceEvent(tenancyId, "200.00", "100.00")));
        int tenancy = 0;
        int arrears = 0;
        for (char topic : order.toCharArray()) {
            EventListener listener = topic == 'T' ? tenancies : rentAccounts;
            ReceivedEvent event = topic == 'T' ? ofTenancy.get(tenancy++) : ofArrears.get(arrears++);
            deliver(listener, event);
            if (twice) {
                deliver(listener, event);
            }
        }
        return tenancyId;
    }

    private static void deliver(EventListener listener, ReceivedEvent event) {
        QuarkusTransaction.requiringNew().run(() -> listener.on(event));
    }

    private static ReceivedEvent payment(UUID tenancyId, long sequence, String amount) {
        return event(
                "depositPayments.notify.received",
                tenancyId,
                sequence,
                Story.paymentEvent(tenancyId, UUID.randomUUID(), SIGNED_ON.plusDays(sequence), amount));
    }

    private static ReceivedEvent event(String type, UUID tenancyId, long sequence, ObjectNode data) {
        return new ReceivedEvent(
                UUID.randomUUID(), "urn:huurwerk:test", type, tenancyId, sequence, Instant.EPOCH, data);
    }

    private static ObjectNode told(String type, UUID tenancyId) {
        return Story.ofTenancy(type, tenancyId);
    }

    /** What a caller sees, without the ids that differ from one tenancy to the next. */
    private static Map<String, Object> endOf(UUID tenancyId) {
        String depositId = caller().queryParam("tenancyId", tenancyId)
                .get("/deposit/v1/deposits")
                .path("items[0].depositId");
        JsonPath deposit = caller().get("/deposit/v1/deposits/" + depositId).jsonPath();
        JsonPath statement =
                caller().get("/deposit/v1/deposits/" + depositId + "/statement").jsonPath();
        return Map.of(
                "status", deposit.getString("status"),
                "paid", deposit.getString("paid"),
                "balance", deposit.getString("balance"),
                "surplus", deposit.getString("surplus"),
                "held", deposit.getString("held"),
                "endDate", deposit.getString("endDate"),
                "settlement", deposit.getString("settlement.applied") + " + " + deposit.getString("settlement.refund"),
                "kinds", statement.getList("items.kind"),
                "bookedOn", statement.getList("items.bookedOn"),
                "lines", statement.getList("items.lines"));
    }

    private static Set<String> interleavings(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Set.of(one + other);
        }
        List<String> all = new ArrayList<>();
        interleavings(one.substring(1), other).forEach(rest -> all.add(one.charAt(0) + rest));
        interleavings(one, other.substring(1)).forEach(rest -> all.add(other.charAt(0) + rest));
        return new LinkedHashSet<>(all);
    }
}
