package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.event.EventListener;
import be.huurwerk.servicekit.event.ReceivedEvent;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.ServiceTestResource;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tenancy-service that forgot a departure is told it once more, and tells it under other ids: its damages are charged once. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class DepartureToldAgainTest {

    @Inject
    @Any
    Instance<EventListener> listeners;

    private UUID tenancyId;

    @BeforeEach
    void aTenancy() {
        Api.businessDate("2019-07-20");
        tenancyId = Ids.next();
        hears("tenancies.notify.signed", Others.signed(tenancyId, "2019-04-01"));
    }

    /** With the inventory at departure: 16.00. */
    @Test
    void chargesTheSameDamagesOnce() {
        // Given
        departs(250.00, 80.00);
        assertThat(balance()).isEqualByComparingTo("346.00");
        // When
        departs(80.00, 250.00);
        // Then
        assertThat(balance()).isEqualByComparingTo("346.00");
        assertThat(kinds()).containsExactlyInAnyOrder("damage", "damage", "exitInventory");
    }

    @Test
    void letsAPaidDamageBePaid() {
        // Given
        departs(250.00);
        Api.paid(account(), "2019-07-10", "266.00", "counter");
        assertThat(balance()).isEqualByComparingTo("0.00");
        // When
        departs(250.00);
        // Then
        assertThat(balance()).isEqualByComparingTo("0.00");
    }

    @Test
    void asksTheAmountThatWasToldLast() {
        // Given
        departs(250.00, 80.00);
        // When
        departs(275.00, 80.00);
        // Then
        assertThat(balance()).isEqualByComparingTo("371.00");
        departs(275.00, 80.00);
        assertThat(balance()).isEqualByComparingTo("371.00");
        assertThat(kinds()).containsExactly("damage", "damage", "exitInventory", "reversal", "damage");
    }

    @Test
    void letsWhatPaidTheOneAmountPayTheOther() {
        // Given
        departs(250.00);
        Api.paid(account(), "2019-07-10", "266.00", "counter");
        // When
        departs(275.00);
        // Then
        assertThat(balance()).isEqualByComparingTo("25.00");
    }

    @Test
    void takesBackWhatIsToldNoMoreAndChargesItAnewWhereItIsToldAgain() {
        // Given
        ObjectNode first = departed(250.00);
        hears("tenancies.notify.departed", first);
        departs();
        assertThat(balance()).isEqualByComparingTo("16.00");
        // When
        hears("tenancies.notify.departed", first);
        // Then
        assertThat(balance()).isEqualByComparingTo("266.00");
        departs(250.00);
        assertThat(balance()).isEqualByComparingTo("266.00");
    }

    /** A decided damage claim is no damage of the departure, though it has the same ground. */
    @Test
    void leavesDamageClaimsAlone() {
        // Given
        hears(
                "damageClaims.notify.charged",
                EventSchemas.example("damageClaims.notify.charged")
                        .put("tenancyId", tenancyId.toString())
                        .put("damageClaimId", Ids.next().toString()));
        departs(1000.00);
        assertThat(balance()).isEqualByComparingTo("2016.00");
        // When
        departs();
        // Then
        assertThat(balance()).isEqualByComparingTo("1016.00");
    }

    @Test
    void chargesOnceWhatWasToldTwiceBeforeTheContract() {
        // Given
        UUID unknown = Ids.next();
        tenancyId = unknown;
        departs(250.00);
        departs(275.00);
        // When
        hears("tenancies.notify.signed", Others.signed(unknown, "2019-04-01"));
        // Then
        assertThat(balance()).isEqualByComparingTo("291.00");
    }

    private void departs(double... damages) {
        hears("tenancies.notify.departed", departed(damages));
    }

    private ObjectNode departed(double... damages) {
        ObjectNode departed = Others.departed(tenancyId, "2019-06-30", Ids.next(), 1.00);
        ArrayNode list = departed.withArray("damages").removeAll();
        for (double damage : damages) {
            list.addObject()
                    .put("damageId", Ids.next().toString())
                    .put("description", "deur stuk")
                    .put("amount", damage);
        }
        return departed;
    }

    private String account() {
        return Api.account(tenancyId).getString("items[0].rentAccountId");
    }

    private BigDecimal balance() {
        return Api.account(tenancyId).getObject("items[0].balance", BigDecimal.class);
    }

    private List<String> kinds() {
        return Api.json(Api.get("/rentAccounts/" + account() + "/entries")).getList("items.kind");
    }

    private void hears(String type, JsonNode payload) {
        EventListener tenancy = listeners.stream()
                .filter(one -> one.name().equals("tenancy"))
                .findFirst()
                .orElseThrow();
        ReceivedEvent event =
                new ReceivedEvent(Ids.next(), "urn:huurwerk:test", type, tenancyId, 1, Instant.EPOCH, payload);
        QuarkusTransaction.requiringNew().run(() -> tenancy.on(event));
    }
}
