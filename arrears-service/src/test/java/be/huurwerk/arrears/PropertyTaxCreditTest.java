package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The credit of a property-tax reduction is one line; another sum later is one more line, of the difference. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class PropertyTaxCreditTest {

    private static final String DECIDED = "propertyTaxCredits.notify.decided";

    @Inject
    @Any
    Instance<EventListener> listeners;

    private UUID tenancyId;

    @BeforeEach
    void aTenancy() {
        Api.businessDate("2019-10-20");
        tenancyId = Ids.next();
    }

    @Test
    void booksTheCreditOnceAndThenDifferences() {
        // Given
        hears("tenancy", "tenancies.notify.signed", Others.signed(tenancyId, "2019-04-01"));
        UUID reduction = Ids.next();
        // When
        hears("rent", DECIDED, credit(reduction, "33.00"));
        hears("rent", DECIDED, credit(reduction, "33.00"));
        // Then
        assertThat(credits()).containsExactly("-33.00");
        // When: the objection was granted
        hears("rent", DECIDED, credit(reduction, "50.00"));
        // Then
        assertThat(credits()).containsExactly("-33.00", "-17.00");
        // When: a rent of the year was corrected
        hears("rent", DECIDED, credit(reduction, "20.00"));
        // Then
        assertThat(credits()).containsExactly("-33.00", "-17.00", "30.00");
        assertThat(balance()).isEqualByComparingTo("-20.00");
    }

    @Test
    void keepsTheCreditsOfTwoYearsApart() {
        // Given
        hears("tenancy", "tenancies.notify.signed", Others.signed(tenancyId, "2019-04-01"));
        UUID ofThisYear = Ids.next();
        // When
        hears("rent", DECIDED, credit(Ids.next(), "33.00"));
        hears("rent", DECIDED, credit(ofThisYear, "40.00"));
        hears("rent", DECIDED, credit(ofThisYear, "0.00"));
        // Then
        assertThat(credits()).containsExactly("-33.00", "-40.00", "40.00");
        assertThat(balance()).isEqualByComparingTo("-33.00");
    }

    @Test
    void keepsACreditThatIsToldBeforeTheContractIs() {
        // Given
        hears("rent", DECIDED, credit(Ids.next(), "33.00"));
        // When
        hears("tenancy", "tenancies.notify.signed", Others.signed(tenancyId, "2019-04-01"));
        Api.postMonth("2019-10");
        // Then
        assertThat(credits()).containsExactly("-33.00");
    }

    private ObjectNode credit(UUID reduction, String credit) {
        return EventSchemas.example(DECIDED)
                .put("tenancyId", tenancyId.toString())
                .put("propertyTaxReductionId", reduction.toString())
                .put("credit", new BigDecimal(credit));
    }

    private List<String> credits() {
        String account = Api.account(tenancyId).getString("items[0].rentAccountId");
        JsonPath entries =
                Api.get("/rentAccounts/" + account + "/entries?pageSize=200").jsonPath();
        return entries.<Map<String, Object>>getList("items.findAll { it.kind == 'propertyTaxCredit' }").stream()
                .map(line -> new BigDecimal(line.get("amount").toString())
                        .setScale(2)
                        .toPlainString())
                .toList();
    }

    private BigDecimal balance() {
        return Api.account(tenancyId).getObject("items[0].balance", BigDecimal.class);
    }

    private void hears(String listener, String type, JsonNode payload) {
        EventListener heard = listeners.stream()
                .filter(one -> one.name().equals(listener))
                .findFirst()
                .orElseThrow();
        ReceivedEvent event =
                new ReceivedEvent(Ids.next(), "urn:huurwerk:test", type, tenancyId, 1, Instant.EPOCH, payload);
        QuarkusTransaction.requiringNew().run(() -> heard.on(event));
    }
}
