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
import java.math.BigDecimal;
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

    @Test
    void aTenancyThatWasAMistakeGivesBackAllThatWasPaidWhateverTheOrder() {
        // When
        Set<String> ends = new LinkedHashSet<>();
        interleavings("TT", "AA").forEach(order -> {
            UUID tenancyId = UUID.randomUUID();
            List<ReceivedEvent> ofTenancy = List.of(
                    event("tenancies.notify.signed", tenancyId, 1, Story.signedEvent(tenancyId, SIGNED_ON)),
                    event("tenancies.notify.annulled", tenancyId, 2, told("tenancies.notify.annulled", tenancyId)));
            List<ReceivedEvent> ofArrears = List.of(payment(tenancyId, 1, "10.00"), payment(tenancyId, 2, "500.00"));
            deliver(order, ofTenancy, ofArrears);
            JsonPath deposit =
                    caller().get("/deposit/v1/deposits/" + depositOf(tenancyId)).jsonPath();
            BigDecimal back = deposit.getObject("withdrawal.refund", BigDecimal.class)
                    .add(deposit.getObject("surplus", BigDecimal.class));
            ends.add("%s, due %s, held %s, back %s"
                    .formatted(
                            deposit.getString("status"),
                            deposit.getString("balance"),
                            deposit.getString("held"),
                            back.setScale(2)));
        });

        // Then
        assertThat(ends).containsExactly("withdrawn, due 0.0, held 0.0, back 510.00");
    }

    @Test
    void aTenancyThatIsAnnulledBeforeItsDepositIsAskedForIsNotAsked() {
        // Given
        UUID tenancyId = UUID.randomUUID();

        // When
        deliver(
                "TT",
                List.of(
                        event("tenancies.notify.annulled", tenancyId, 1, told("tenancies.notify.annulled", tenancyId)),
                        event("tenancies.notify.signed", tenancyId, 2, Story.signedEvent(tenancyId, SIGNED_ON))),
                List.of());

        // Then
        assertThat(depositOf(tenancyId)).isNull();
    }

    @Test
    void aWithdrawnNoticeLetsTheContractEndAsBeforeAndNoRefundIsDue() {
        // Given
        UUID tenancyId = UUID.randomUUID();
        ObjectNode withdrawn = told("tenancies.notify.noticeWithdrawn", tenancyId);
        withdrawn.remove("endDate");

        // When
        deliver(
                "TTT",
                List.of(
                        event("tenancies.notify.signed", tenancyId, 1, Story.signedEvent(tenancyId, SIGNED_ON)),
                        event(
                                "tenancies.notify.noticeGiven",
                                tenancyId,
                                2,
                                told("tenancies.notify.noticeGiven", tenancyId)),
                        event("tenancies.notify.noticeWithdrawn", tenancyId, 3, withdrawn)),
                List.of());

        // Then
        JsonPath deposit =
                caller().get("/deposit/v1/deposits/" + depositOf(tenancyId)).jsonPath();
        assertThat(deposit.getString("endDate")).isNull();
        assertThat(deposit.getString("refundBy")).isNull();
    }

    @Test
    void theLeaverOfASeparationAndTheHeirsOfADeathAreBeneficiaries() {
        // Given
        UUID tenancyId = UUID.randomUUID();
        UUID leaver = UUID.randomUUID();
        UUID heir = UUID.randomUUID();
        UUID mistaken = UUID.randomUUID();
        ObjectNode signed = Story.signedEvent(tenancyId, SIGNED_ON);
        String tenant = signed.at("/household/0/personId").asText();
        signed.withArray("household")
                .addObject()
                .put("personId", leaver.toString())
                .put("role", "spouse")
                .put("partyToLease", true)
                .put("birthDate", "1982-09-14")
                .put("severelyDisabled", false);

        // When
        deliver(
                "TTTTTT",
                List.of(
                        event("tenancies.notify.signed", tenancyId, 1, signed),
                        event(
                                "tenancies.notify.householdChanged",
                                tenancyId,
                                2,
                                gone(tenancyId, "separation", "2019-08-15", leaver.toString())
                                        .put("depositShare", new BigDecimal("491.50"))),
                        event(
                                "tenancies.notify.householdChanged",
                                tenancyId,
                                3,
                                gone(tenancyId, "deceased", "2019-09-20", tenant)
                                        .put("endDate", "2019-10-31")),
                        event(
                                "tenancies.notify.heirRecorded",
                                tenancyId,
                                4,
                                told("tenancies.notify.heirRecorded", tenancyId)
                                        .put("deceasedId", tenant)
                                        .put("heirId", heir.toString())),
                        event(
                                "tenancies.notify.heirRecorded",
                                tenancyId,
                                5,
                                told("tenancies.notify.heirRecorded", tenancyId)
                                        .put("deceasedId", tenant)
                                        .put("heirId", mistaken.toString())),
                        event(
                                "tenancies.notify.heirAnnulled",
                                tenancyId,
                                6,
                                told("tenancies.notify.heirAnnulled", tenancyId)
                                        .put("deceasedId", tenant)
                                        .put("heirId", mistaken.toString()))),
                List.of());

        // Then
        JsonPath deposit =
                caller().get("/deposit/v1/deposits/" + depositOf(tenancyId)).jsonPath();
        assertThat(deposit.getList("beneficiaries.ground")).containsExactlyInAnyOrder("formerTenant", "heir");
        assertThat(deposit.getString("beneficiaries.find { it.ground == 'formerTenant' }.share"))
                .isEqualTo("491.5");
        assertThat(deposit.getString("beneficiaries.find { it.ground == 'heir' }.heirId"))
                .isEqualTo(heir.toString());
    }

    private static ObjectNode gone(UUID tenancyId, String kind, String on, String personId) {
        ObjectNode changed = told("tenancies.notify.householdChanged", tenancyId)
                .put("householdChangeId", UUID.randomUUID().toString())
                .put("kind", kind)
                .put("on", on);
        changed.withArray("members")
                .removeAll()
                .addObject()
                .put("personId", personId)
                .put("effect", "left");
        return changed;
    }

    private void deliver(String order, List<ReceivedEvent> ofTenancy, List<ReceivedEvent> ofArrears) {
        int tenancy = 0;
        int arrears = 0;
        for (char topic : order.toCharArray()) {
            deliver(
                    topic == 'T' ? tenancies : rentAccounts,
                    topic == 'T' ? ofTenancy.get(tenancy++) : ofArrears.get(arrears++));
        }
    }

    private static String depositOf(UUID tenancyId) {
        return caller().queryParam("tenancyId", tenancyId)
                .get("/deposit/v1/deposits")
                .path("items[0].depositId");
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
