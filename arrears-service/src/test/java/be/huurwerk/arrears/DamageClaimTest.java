package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.event.EventListener;
import be.huurwerk.servicekit.event.ReceivedEvent;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.ServiceTestResource;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A household pays a damage: booked once, whatever came first. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class DamageClaimTest {

    @Inject
    @Any
    Instance<EventListener> listeners;

    private UUID tenancyId;
    private JsonNode charged;

    @BeforeEach
    void aTenancy() {
        Api.businessDate("2019-07-20");
        tenancyId = Ids.next();
        ObjectNode example = EventSchemas.example("damageClaims.notify.charged");
        charged = example.put("tenancyId", tenancyId.toString())
                .put("damageClaimId", Ids.next().toString());
    }

    @Test
    void booksADamageOnceOnTheOpenAccount() {
        // Given
        hears("tenancies.notify.signed", Others.signed(tenancyId, "2019-04-01"));
        // When
        hears("damageClaims.notify.charged", charged);
        hears("damageClaims.notify.charged", charged);
        // Then
        assertThat(balance()).isEqualByComparingTo("1000.00");
        Api.get("/rentAccounts/" + Api.account(tenancyId).getString("items[0].rentAccountId") + "/entries")
                .then()
                .body("items.kind", contains("damage"))
                .body("items.ground", contains("damage"))
                .body("items.dueOn", contains("2019-06-03"));
    }

    @Test
    void keepsADamageUntilTheAccountOpens() {
        // Given
        hears("damageClaims.notify.charged", charged);
        // When
        hears("tenancies.notify.signed", Others.signed(tenancyId, "2019-04-01"));
        // Then
        assertThat(balance()).isEqualByComparingTo("1000.00");
    }

    @Test
    void booksItBackWhenTheTenancyWasAMistake() {
        // Given
        JsonNode annulled = EventSchemas.example("tenancies.notify.annulled").put("tenancyId", tenancyId.toString());
        hears("tenancies.notify.signed", Others.signed(tenancyId, "2019-04-01"));
        hears("damageClaims.notify.charged", charged);
        // When
        hears("tenancies.notify.annulled", annulled);
        hears("tenancies.notify.annulled", annulled);
        // Then
        assertThat(balance()).isEqualByComparingTo("0.00");
    }

    private BigDecimal balance() {
        return Api.account(tenancyId).getObject("items[0].balance", BigDecimal.class);
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
